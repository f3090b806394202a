namespace Chengming.Law.Publication.Review;

/// <summary>What about an item makes a further step necessary.</summary>
[Term("审查适用情形")]
public enum ReviewCircumstance
{
    /// <summary>在政府门户网站发布.</summary>
    GovernmentPortal,

    /// <summary>政策文件.</summary>
    PolicyDocument,

    /// <summary>敏感或者突发事项.</summary>
    SensitiveMatter,
}
