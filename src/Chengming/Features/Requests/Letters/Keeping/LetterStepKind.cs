using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>What can be done with a paper (文书办理事项).</summary>
[Term("文书办理事项")]
public enum LetterStepKind
{
    /// <summary>拟写.</summary>
    Drafted,

    /// <summary>修改.</summary>
    Written,

    /// <summary>送审.</summary>
    Submitted,

    /// <summary>审核.</summary>
    Reviewed,

    /// <summary>退回.</summary>
    Returned,

    /// <summary>签发.</summary>
    Approved,

    /// <summary>作废.</summary>
    Discarded,

    /// <summary>送达.</summary>
    Served,
}
