namespace Chengming.Law.Publication.Review;

/// <summary>What a signature on a step means.</summary>
[Term("审查环节种类")]
public enum ReviewStepKind
{
    /// <summary>拟稿: an author puts the item forward.</summary>
    Drafting,

    /// <summary>审核.</summary>
    Review,

    /// <summary>审签: a leader answers for it.</summary>
    Approval,

    /// <summary>主管部门审核, for its own site.</summary>
    SuperiorReview,
}
