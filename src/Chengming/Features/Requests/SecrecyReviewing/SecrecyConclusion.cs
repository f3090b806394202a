using Chengming.Actions;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>What a secrecy review comes to (保密审查结论).</summary>
/// <param name="Code">Permanent short name.</param>
/// <param name="Term">In words.</param>
/// <param name="PermitsPart">True when part of it may be disclosed.</param>
/// <param name="Stops">What stands in the way of a decision that the conclusion does not permit; null when it permits all.</param>
[Term("保密审查结论")]
[Cites(Instrument.Regulation, article: 17)]
public sealed record SecrecyConclusion(string Code, string Term, bool PermitsPart, Rule? Stops)
{
    /// <summary>可以公开.</summary>
    public static readonly SecrecyConclusion Open = new("open", "可以公开", true, null);

    /// <summary>区分处理后公开 (art. 37).</summary>
    public static readonly SecrecyConclusion Separated = new(
        "separated",
        "区分处理后公开",
        true,
        SecrecyRules.OnlyPartMayBeDisclosed
    );

    /// <summary>不得公开.</summary>
    public static readonly SecrecyConclusion Closed = new("closed", "不得公开", false, SecrecyRules.MustNotBeDisclosed);

    /// <summary>报有关主管部门或者保密行政管理部门确定: the reviewer cannot tell.</summary>
    public static readonly SecrecyConclusion Referred = new(
        "referred",
        "报有关主管部门或者保密行政管理部门确定",
        false,
        SecrecyRules.OthersMustDetermine
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SecrecyConclusion> All { get; } = [Open, Separated, Closed, Referred];

    /// <summary>The one with this code; null when there is none.</summary>
    public static SecrecyConclusion? Find(string? code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>The one with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static SecrecyConclusion Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No conclusion has this code.");

    /// <summary>What stands in the way of this decision; null when nothing does.</summary>
    /// <param name="decision">The decision; null while it is not fixed.</param>
    public Rule? WhyNot(DecisionKind? decision) =>
        PermitsPart && decision is { Group: DecisionGroup.Partial } ? null : Stops;
}
