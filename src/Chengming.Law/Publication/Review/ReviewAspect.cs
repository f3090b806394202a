namespace Chengming.Law.Publication.Review;

/// <summary>What a step looks at: the six aspects of a review before publication (one source), secrecy by law.</summary>
[Term("审查方面")]
public enum ReviewAspect
{
    /// <summary>政治.</summary>
    Politics,

    /// <summary>法律.</summary>
    Legality,

    /// <summary>政策.</summary>
    Policy,

    /// <summary>保密, 工作秘密 (保守国家秘密法第六十四条) and privacy with it.</summary>
    Secrecy,

    /// <summary>文字.</summary>
    Wording,

    /// <summary>舆情.</summary>
    PublicOpinion,
}
