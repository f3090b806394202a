using Chengming.Actions;
using Chengming.Features.Office.Settings;
using Chengming.Law.Oversight;

namespace Chengming.Features.Requests.Statistics;

/// <summary>How table 4 counts where practice differs (表四统计约定).</summary>
public sealed record Table4Settings : SettingGroup
{
    /// <summary>Whether a dismissed claim of a review counts as upheld.</summary>
    [Setting(
        "驳回行政复议请求计入“结果维持”",
        Hint = "《行政复议法》第六十九条的驳回请求，通常计入“其他结果”，有的地方计入“结果维持”。"
    )]
    public bool DismissedClaimIsUpheld { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems() => [];

    /// <summary>The column of table 4 for an outcome; null when it is not counted.</summary>
    internal string? ColumnOf(RemedyOutcome outcome) =>
        outcome is { Path: RemedyPath.Review, Code: "claim-dismissed" } && DismissedClaimIsUpheld
            ? RemedyOutcome.Upheld
            : outcome.Column;
}
