namespace Chengming.Law.Calendar;

/// <summary>A day of which a new notice says something else than what was known before.</summary>
/// <param name="Region">The region whose calendar changed; empty for the national one.</param>
/// <param name="Before">The day as it was known, perhaps provisionally.</param>
/// <param name="After">The day by the notice.</param>
[Term("日历变动")]
public sealed record CalendarChange(string Region, DayExplanation Before, DayExplanation After)
{
    /// <summary>True when a rest day became a working day or the reverse: periods over it end on another day.</summary>
    public bool MovesPeriods => Before.IsWorkingDay != After.IsWorkingDay;
}

/// <summary>A notice read from a file: what is wrong with it, or the calendar it makes and the days it changes. Stores nothing.</summary>
/// <remarks>A heading with a region makes it a file of local days (地方假日), one without a national notice.</remarks>
[Term("导入放假安排")]
public sealed class HolidayNoticeImport
{
    private HolidayNoticeImport() { }

    /// <summary>Everything that a person has to mend first; empty when the notice can be used.</summary>
    public required IReadOnlyList<CalendarProblem> Problems { get; init; }

    /// <summary>The days read of a national notice.</summary>
    public IReadOnlyList<NoticedDay> NoticedDays { get; private init; } = [];

    /// <summary>The days read of a local notice.</summary>
    public IReadOnlyList<LocalHoliday> LocalHolidays { get; private init; } = [];

    /// <summary>The calendar with the notice; null when there are problems.</summary>
    public CalendarData? CalendarAfter { get; private init; }

    /// <summary>Years that had no notice before.</summary>
    public IReadOnlyList<int> YearsAdded { get; private init; } = [];

    /// <summary>Days of which the notice says something else, in order.</summary>
    public IReadOnlyList<CalendarChange> Changes { get; private init; } = [];

    /// <summary>
    /// Those of the changes by which the notice says something else of a day than an earlier notice has settled. Naming the notice of a day
    /// that had none is no contradiction, nor is a day that was answered provisionally.
    /// </summary>
    public IReadOnlyList<CalendarChange> Contradictions { get; private init; } = [];

    /// <summary>Every year of which the notice names days, in order.</summary>
    public IReadOnlyList<int> Years =>
        [.. NoticedDays.Select(d => d.Date.Year).Concat(LocalHolidays.Select(d => d.Date.Year)).Distinct().Order()];

    /// <summary>The codes of the regions whose days the notice names; empty for a national notice.</summary>
    public IReadOnlyList<string> Regions =>
        [.. LocalHolidays.Select(d => CalendarRegions.Shortest(d.Region)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The numbers of the notices behind the days, in their order.</summary>
    public IReadOnlyList<string> Notices =>
        [
            .. NoticedDays
                .Select(d => d.Notice)
                .Concat(LocalHolidays.Select(d => d.Notice))
                .Where(n => n.Length > 0)
                .Distinct(),
        ];

    /// <summary>Reads a notice and lays it over what is known.</summary>
    /// <param name="current">What is known.</param>
    /// <param name="csv"><c>date,kind,name,notice</c>, for local days with <c>region</c> and, if need be, <c>mark</c>.</param>
    /// <param name="differences">Years for which the notice gives more or fewer days than the law, as its reader declares.</param>
    public static HolidayNoticeImport Read(
        CalendarData current,
        TextReader csv,
        params IReadOnlyList<DeclaredDifference> differences
    )
    {
        var problems = new List<CalendarProblem>();
        var rows = NoticeRows.ReadDays(csv, problems);
        return NoticeRows.AreLocal(rows)
            ? OfLocal(current, LocalRows.Days(rows, current.FirstYear, current.Regions, problems), problems)
            : OfNational(current, NoticeRows.National(rows, current.FirstYear, problems), differences, problems);
    }

    private static HolidayNoticeImport OfNational(
        CalendarData current,
        List<NoticedDay> days,
        IReadOnlyList<DeclaredDifference> differences,
        List<CalendarProblem> problems
    )
    {
        if (problems.Count > 0)
        {
            return new HolidayNoticeImport { Problems = problems };
        }

        try
        {
            var data = current.With(days, differences);
            var changes = ChangesOf(current, data, "").ToList();
            return new HolidayNoticeImport
            {
                Problems = [],
                NoticedDays = days,
                CalendarAfter = data,
                YearsAdded = [.. Enumerable.Range(current.LastYear + 1, Math.Max(0, data.LastYear - current.LastYear))],
                Changes = changes,
                Contradictions = [.. changes.Where(c => !c.Before.IsProvisional)],
            };
        }
        catch (InvalidCalendarException e)
        {
            return new HolidayNoticeImport { Problems = e.Problems };
        }
    }

    private static HolidayNoticeImport OfLocal(
        CalendarData current,
        List<LocalHoliday> days,
        List<CalendarProblem> problems
    )
    {
        if (problems.Count > 0)
        {
            return new HolidayNoticeImport { Problems = problems };
        }

        var data = current.With(days);
        var changes = days.Select(d => d.Region).Distinct().SelectMany(r => ChangesOf(current, data, r)).ToList();
        return new HolidayNoticeImport
        {
            Problems = [],
            LocalHolidays = days,
            CalendarAfter = data,
            Changes = changes,
            Contradictions = [.. changes.Where(c => IsSettled(current, c))],
        };
    }

    /// <summary>A region's year is settled by the first notice that names days of it.</summary>
    private static bool IsSettled(CalendarData current, CalendarChange change)
    {
        var isCompleted =
            change.Before.Reason == change.After.Reason
            && change.Before.Name == change.After.Name
            && change.Before.Notice.Length == 0;
        return !isCompleted && current.HasLocalDays(CalendarRegions.Shortest(change.Region), change.Before.Date.Year);
    }

    private static IEnumerable<CalendarChange> ChangesOf(CalendarData before, CalendarData after, string region)
    {
        var older = WorkingCalendar.Of(before).For(region);
        var newer = WorkingCalendar.Of(after).For(region);
        var last = after.Local.Select(d => d.Date.Year).Append(Math.Max(before.LastYear, after.LastYear)).Max();
        for (var day = newer.FirstDay; day.Year <= last; day = day.AddDays(1))
        {
            var change = new CalendarChange(region, older.Explain(day), newer.Explain(day));
            if (!change.Before.SaysTheSameAs(change.After))
            {
                yield return change;
            }
        }
    }
}
