using Chengming.Law;

namespace Chengming.Features.Requests.Complaints;

/// <summary>What came of a complaint (投诉举报结果). The regulation lets the competent department order rectification or circulate criticism (art. 47).</summary>
/// <param name="Code">Permanent short name.</param>
/// <param name="Term">In words.</param>
/// <param name="IsFounded">True when it was right, at least in part.</param>
[Term("投诉举报结果")]
[Cites(Instrument.Regulation, article: 47)]
public sealed record ComplaintResult(string Code, string Term, bool IsFounded)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ComplaintResult> All { get; } =
    [
        new("rectified", "属实，已督促整改", true),
        new("criticised", "属实，已通报批评", true),
        new("partly", "部分属实，已督促整改", true),
        new("unfounded", "不属实", false),
        new("passed-on", "不属本机关职责，已转送或者告知", false),
        new("withdrawn", "投诉人撤回", false),
    ];

    /// <summary>The one with this code; null when there is none.</summary>
    public static ComplaintResult? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
