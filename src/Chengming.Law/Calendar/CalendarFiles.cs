namespace Chengming.Law.Calendar;

/// <summary>The calendar this build was shipped with, and how such files are read.</summary>
/// <remarks>
/// Everything here works on text that is handed in. Only <see cref="Shipped"/> takes the text from the assembly itself: resources are
/// loaded with the code and are as constant as the code, so the room of the law still touches no disk, no network and no clock.
/// </remarks>
[Term("随附日历")]
public static class CalendarFiles
{
    private static readonly Lazy<CalendarData> Loaded = new(LoadShipped);

    /// <summary>The notices known when this was built.</summary>
    /// <exception cref="InvalidCalendarException">A file breaks its rules; the message names file, line and what to mend.</exception>
    public static CalendarData Shipped => Loaded.Value;

    /// <summary>Reads a calendar whole.</summary>
    /// <param name="holidays"><c>date,kind,name,notice</c>: the days of the national notices.</param>
    /// <param name="localHolidays">The same with <c>region,mark</c>: days set by local governments.</param>
    /// <param name="differences"><c>year,days,notice</c>: years with more or fewer days than the law gives.</param>
    /// <param name="regions"><c>region,name,festivals,mark</c>: the regions of provincial level.</param>
    /// <exception cref="InvalidCalendarException">A file breaks its rules; the message names file, line and what to mend.</exception>
    public static CalendarData Read(
        TextReader holidays,
        TextReader localHolidays,
        TextReader differences,
        TextReader regions
    )
    {
        var places = ReadFile(
            "regions.csv",
            problems =>
                LocalRows.Regions(
                    CsvRows.Read(regions, ["region", "name", "festivals", "mark"], [], NoticeRows.Into(problems)),
                    problems
                )
        );
        var declared = ReadFile(
            "differences.csv",
            problems =>
                LocalRows.Differences(
                    CsvRows.Read(differences, ["year", "days", "notice"], [], NoticeRows.Into(problems)),
                    problems
                )
        );
        var days = ReadFile(
            "holidays.csv",
            problems =>
                NoticeRows.National(NoticeRows.ReadDays(holidays, problems), StatutoryHolidays.FirstYear, problems)
        );
        var table = HolidayTable.Of(days, declared);
        ReadFile<CalendarProblem>(
            "holidays.csv",
            problems =>
            {
                problems.AddRange(HolidayTableCheck.ProblemsOf(table));
                return [];
            }
        );
        var local = ReadFile(
            "local-holidays.csv",
            problems => LocalRows.Days(NoticeRows.ReadDays(localHolidays, problems), table.FirstYear, places, problems)
        );
        return new CalendarData(table, CalendarData.LaidOver([], local), places, CalendarData.DefaultOpenDecemberFrom);
    }

    private static List<T> ReadFile<T>(string name, Func<List<CalendarProblem>, List<T>> read)
    {
        var problems = new List<CalendarProblem>();
        var rows = read(problems);
        return problems.Count == 0 ? rows : throw new InvalidCalendarException(name, problems);
    }

    private static CalendarData LoadShipped()
    {
        using var holidays = Open("holidays.csv");
        using var localHolidays = Open("local-holidays.csv");
        using var differences = Open("differences.csv");
        using var regions = Open("regions.csv");
        return Read(holidays, localHolidays, differences, regions);
    }

    private static StreamReader Open(string name) => ShippedFiles.Open("Calendar/" + name);
}
