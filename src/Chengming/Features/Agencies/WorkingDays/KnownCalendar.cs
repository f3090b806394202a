using Chengming.Law;
using Chengming.Law.Calendar;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>Everything that is known of working days: the calendar of this build with the imported notices laid over it (现行日历).</summary>
/// <param name="Data">The calendar that counts.</param>
/// <param name="Notices">The imported notices in their order, with what came of each.</param>
[Term("现行日历")]
public sealed record KnownCalendar(CalendarData Data, IReadOnlyList<NoticeInForce> Notices)
{
    /// <summary>The national calendar.</summary>
    public WorkingCalendar National { get; } = WorkingCalendar.Of(Data);

    /// <summary>
    /// Lays the notices over the calendar, the older first. One that says something else than a notice before it, and was not imported to
    /// replace it, does not count: a newer build may bring a notice that somebody had imported with a slip.
    /// </summary>
    public static KnownCalendar Of(CalendarData shipped, IEnumerable<ImportedNotice> notices)
    {
        var data = shipped;
        var known = new List<NoticeInForce>();
        foreach (var notice in notices)
        {
            var import = notice.Over(data);
            var counts =
                import.CalendarAfter is not null
                && (import.Contradictions.Count == 0 || notice.ReplacementReason is not null);
            known.Add(new NoticeInForce(notice, import, counts));
            data = counts ? import.CalendarAfter! : data;
        }

        return new KnownCalendar(data, known);
    }
}

/// <summary>An imported notice and what came of it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Import">What it says over the calendar before it.</param>
/// <param name="Counts">True when working days are counted by it.</param>
[Term("载入的放假安排效力")]
public sealed record NoticeInForce(ImportedNotice Notice, HolidayNoticeImport Import, bool Counts)
{
    /// <summary>Why it does not count, in Chinese; empty when it does.</summary>
    public string WhyNot =>
        Counts ? ""
        : Import.Problems is [var first, ..] ? $"与现行日历合不上：{first}"
        : $"有 {Import.Contradictions.Count} 天与后来随附的安排不同，如 {NoticeWords.Of(Import.Contradictions[0])}。";
}
