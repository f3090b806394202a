using System.Globalization;

namespace Chengming.Law.Calendar;

/// <summary>Reads local days, regions and the years that differ from the law. What is wrong in a line is told with the line.</summary>
internal static class LocalRows
{
    public static List<LocalHoliday> Days(
        CsvRows csv,
        int firstYear,
        IReadOnlyList<CalendarRegion> regions,
        List<CalendarProblem> problems
    )
    {
        var days = new List<LocalHoliday>();
        var lines = new Dictionary<(string, DateOnly), int>();
        foreach (var row in csv.Rows)
        {
            var count = problems.Count;
            var (date, kind) = NoticeRows.DayOf(row, firstYear, problems);
            var mark = MarkOf(row, problems);
            NoticeRows.Require(
                kind is not NoticedDayKind.MakeUp,
                row,
                "地方假日没有调休上班日",
                "类别请填 holiday；调休由全国通知规定",
                problems
            );
            NoticeRows.Require(
                CalendarRegions.Find(regions, row["region"]) is not null,
                row,
                $"没有行政区划“{row["region"]}”",
                "请填 2、4 或 6 位行政区划代码，如 64",
                problems
            );
            NoticeRows.Require(
                (row["notice"].Length == 0 && mark is not SourceMark.Confirmed) || NoticeRows.HasNotice(row),
                row,
                NoticeRows.BadNotice(row),
                $"{NoticeRows.NoticeHint}；不知道文号的，mark 栏填 1（一个来源）或 K（未核实）",
                problems
            );
            if (!lines.TryAdd((row["region"], date), row.Line) && date != default)
            {
                var first = lines[(row["region"], date)];
                problems.Add(new(row.Line, $"{date:yyyy-MM-dd} 与第 {first} 行重复", "请删去一行"));
            }

            if (problems.Count == count)
            {
                days.Add(new LocalHoliday(row["region"], date, kind, row["name"], row["notice"], mark));
            }
        }

        return days;
    }

    public static List<DeclaredDifference> Differences(CsvRows csv, List<CalendarProblem> problems)
    {
        var differences = new List<DeclaredDifference>();
        foreach (var row in csv.Rows)
        {
            if (
                int.TryParse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && int.TryParse(row["days"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
            )
            {
                differences.Add(new DeclaredDifference(year, days, row["notice"]));
            }
            else
            {
                problems.Add(new(row.Line, "年份或天数不是整数", "请写成 2020,2,文号 这样"));
            }
        }

        return differences;
    }

    public static List<CalendarRegion> Regions(CsvRows csv, List<CalendarProblem> problems) =>
        [.. csv.Rows.Select(r => new CalendarRegion(r["region"], r["name"], r["festivals"], MarkOf(r, problems)))];

    private static SourceMark MarkOf(CsvRow row, List<CalendarProblem> problems)
    {
        var mark = row["mark"] is "" or "1" or "K" ? SourceMarks.Read(row["mark"]) : null;
        NoticeRows.Require(mark is not null, row, $"不认识标记“{row["mark"]}”", "mark 栏留空，或填 1、K", problems);
        return mark ?? SourceMark.GeneralKnowledge;
    }
}
