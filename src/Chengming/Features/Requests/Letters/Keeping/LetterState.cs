using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>Where a paper stands (文书状态). The words stand in <see cref="LetterTerms"/>.</summary>
[Term("文书状态")]
public enum LetterState
{
    /// <summary>草稿.</summary>
    Drafted,

    /// <summary>待审核.</summary>
    Submitted,

    /// <summary>待签发.</summary>
    Reviewed,

    /// <summary>待送达.</summary>
    Approved,

    /// <summary>已送达.</summary>
    Served,

    /// <summary>已作废.</summary>
    Discarded,
}
