using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Agencies.Guide;

/// <summary>How often guides are looked through.</summary>
public sealed record GuideSettings : SettingGroup
{
    /// <summary>Months from one look to the next.</summary>
    [Setting(
        "公开指南复核周期（月）",
        Hint = "《条例》第十二条要求及时更新，没有规定周期；默认 12 个月是本系统的约定。"
    )]
    public int ReviewMonths { get; init; } = 12;

    /// <summary>Days before the day on which the morning page says so.</summary>
    [Setting("提前多少天提醒复核", Hint = "默认 30 天。")]
    public int NoticeDays { get; init; } = 30;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems() =>
        new FieldCheck()
            .Holds(ReviewMonths is >= 1 and <= 60, nameof(ReviewMonths), "复核周期应在 1 至 60 个月之间。")
            .Holds(NoticeDays is >= 0 and <= 180, nameof(NoticeDays), "提前提醒的天数应在 0 至 180 之间。")
            .Problems;
}
