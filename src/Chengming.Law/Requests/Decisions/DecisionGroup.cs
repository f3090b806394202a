namespace Chengming.Law.Requests.Decisions;

/// <summary>答复大类, as table 3 groups its rows.</summary>
[Term("答复大类")]
public enum DecisionGroup
{
    /// <summary>予以公开.</summary>
    Disclosed,

    /// <summary>部分公开: counted only as this, whatever else a reply holds.</summary>
    Partial,

    /// <summary>不予公开.</summary>
    Refused,

    /// <summary>无法提供.</summary>
    Unable,

    /// <summary>不予处理.</summary>
    NotProcessed,

    /// <summary>其他处理.</summary>
    Other,
}
