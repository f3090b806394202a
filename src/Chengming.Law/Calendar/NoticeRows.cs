using System.Globalization;
using System.Text.RegularExpressions;

namespace Chengming.Law.Calendar;

/// <summary>Reads the days of national notices. What is wrong in a line is told with the line.</summary>
internal static partial class NoticeRows
{
    private const string DayHint = "请写成 2027-01-01 这样的日期";
    public const string NoticeHint = "文号请写成 国办发明电〔2026〕7号 这样，用六角括号";

    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy'年'M'月'd'日'"];

    private static readonly string[] DayColumns = ["date", "kind", "name", "notice"];

    /// <summary>True when the lines are local days: their heading has a region.</summary>
    public static bool AreLocal(CsvRows csv) => csv.Has("region");

    public static CsvRows ReadDays(TextReader text, List<CalendarProblem> problems) =>
        CsvRows.Read(text, DayColumns, ["region", "mark"], Into(problems));

    /// <summary>What the reader of lines finds wrong becomes a problem of the calendar.</summary>
    public static Action<int?, string, string> Into(List<CalendarProblem> problems) =>
        (line, message, mend) => problems.Add(new CalendarProblem(line, message, mend));

    public static List<NoticedDay> National(CsvRows csv, int firstYear, List<CalendarProblem> problems)
    {
        var days = new List<NoticedDay>();
        var lines = new Dictionary<DateOnly, int>();
        foreach (var row in csv.Rows)
        {
            var count = problems.Count;
            var (date, kind) = DayOf(row, firstYear, problems);
            Require(HasNotice(row), row, BadNotice(row), NoticeHint, problems);
            Require(
                kind is not NoticedDayKind.MakeUp || Weekdays.IsWeekend(date),
                row,
                $"{date:yyyy-MM-dd} 是{Weekdays.NameOf(date)}，本来就上班",
                "调休上班日（workday）只能是周六或周日，请核对日期",
                problems
            );
            if (!lines.TryAdd(date, row.Line) && date != default)
            {
                problems.Add(
                    new(row.Line, $"{date:yyyy-MM-dd} 与第 {lines[date]} 行重复", "同一天只能有一行，请删去一行")
                );
            }

            if (problems.Count == count)
            {
                days.Add(new NoticedDay(date, kind, row["name"], row["notice"]));
            }
        }

        return days;
    }

    public static bool HasNotice(CsvRow row) => NoticeNumber().IsMatch(row["notice"]);

    public static string BadNotice(CsvRow row) =>
        row["notice"].Length == 0 ? "没有写文号" : $"“{row["notice"]}”不像文号";

    public static (DateOnly Date, NoticedDayKind Kind) DayOf(CsvRow row, int firstYear, List<CalendarProblem> problems)
    {
        var isDate = DateOnly.TryParseExact(
            row["date"],
            DateFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        );
        Require(isDate, row, $"“{row["date"]}”不是存在的日期", DayHint, problems);
        Require(
            !isDate || (date.Year >= firstYear && date.Year <= StatutoryHolidays.LastYear),
            row,
            $"{date:yyyy-MM-dd} 不在日历范围内（{firstYear}至{StatutoryHolidays.LastYear}年）",
            "请核对年份",
            problems
        );
        Require(row["name"].Length > 0, row, "没有写节日名称", "请在 name 栏填写，如 国庆节", problems);
        NoticedDayKind? kind = row["kind"] switch
        {
            "holiday" => NoticedDayKind.Holiday,
            "workday" => NoticedDayKind.MakeUp,
            "regular" => NoticedDayKind.Regular,
            _ => null,
        };
        Require(
            kind is not null,
            row,
            $"不认识类别“{row["kind"]}”",
            "kind 栏请填 holiday（放假）、workday（调休上班）或 regular（恢复常规）",
            problems
        );
        // A line whose date cannot be read is not held against the weekday as well.
        return (date, isDate ? kind ?? NoticedDayKind.Holiday : NoticedDayKind.Holiday);
    }

    public static void Require(bool holds, CsvRow row, string message, string mend, List<CalendarProblem> problems)
    {
        if (!holds)
        {
            problems.Add(new CalendarProblem(row.Line, message, mend));
        }
    }

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}+〔[0-9]{4}〕[0-9]+号$", RegexOptions.ExplicitCapture)]
    private static partial Regex NoticeNumber();
}
