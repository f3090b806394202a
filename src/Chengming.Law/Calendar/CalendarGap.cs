namespace Chengming.Law.Calendar;

/// <summary>What the calendar cannot know yet.</summary>
[Term("日历未定事项")]
public enum CalendarGapKind
{
    /// <summary>No notice for the year: weekdays and statutory days only.</summary>
    NoNoticeYet,

    /// <summary>The end of December, which the notice of the year after may still change.</summary>
    NextNoticeMayChangeIt,

    /// <summary>The region sets days off of its own, and those of the year are not there.</summary>
    LocalHolidaysMissing,
}

/// <summary>A reason why an answer is provisional.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Year">The year whose notice is missing.</param>
/// <param name="Place">The region, for local days; else empty.</param>
[Term("暂定原因")]
public sealed record CalendarGap(CalendarGapKind Kind, int Year, string Place = "")
{
    /// <summary>A Chinese sentence.</summary>
    public override string ToString() =>
        Kind switch
        {
            CalendarGapKind.NoNoticeYet =>
                $"{Year}年放假安排尚未载入，暂按周一至周五并扣除法定节假日推算，载入通知后可能变动。",
            CalendarGapKind.NextNoticeMayChangeIt =>
                $"{Year}年放假安排尚未载入，它可能改动{Year - 1}年12月下旬，这几天暂不确定。",
            CalendarGapKind.LocalHolidaysMissing =>
                $"{Place}设有地方假日，{Year}年的日期尚未载入；载入后期限只会推后，不会提前。",
            _ => throw new InvalidOperationException($"A gap of kind {Kind} has no sentence."),
        };
}
