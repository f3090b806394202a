using Chengming.Law.Calendar;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>What a notice changes, in words.</summary>
internal static class NoticeWords
{
    /// <summary>A day without what is provisional about it: pages and tables say that beside it.</summary>
    public static string Of(DayExplanation day) => (day with { Gaps = [] }).ToString();

    /// <summary>What was known of a day, and what the notice says.</summary>
    public static string Of(CalendarChange change) =>
        $"{Of(change.Before).TrimEnd('。')}，通知改为：{Of(change.After).TrimEnd('。')}";
}
