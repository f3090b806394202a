namespace Chengming.Law.Publication.Review;

/// <summary>How a review stands.</summary>
[Term("审查状态")]
public enum ReviewState
{
    /// <summary>待签: signatures are missing.</summary>
    UnderReview,

    /// <summary>已退回: an author has to mend it.</summary>
    Returned,

    /// <summary>可发布: what has to be signed before publication is signed.</summary>
    Cleared,

    /// <summary>已发待补签: went out the urgent way, signatures are still missing.</summary>
    PublishedUrgently,

    /// <summary>已发布: everything was signed.</summary>
    Published,

    /// <summary>发布后有异议: a signer of the rest refused; withdraw it, or review a correction.</summary>
    ObjectedAfterPublication,
}
