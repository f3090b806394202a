using System.Globalization;
using Chengming.Law.Calendar;

namespace Chengming.Law.Tests.Calendar;

/// <summary>The shipped calendars, short ways to write days, and an invented notice for 2027.</summary>
internal static class Calendars
{
    public const string InventedNumber = "国办发明电〔2026〕99号";

    /// <summary>
    /// Off Monday to Friday: 1-1, 2-5, 2-8, 2-9, 2-10, 4-5, 5-3, 5-4, 6-9, 9-15, 10-1, 10-4, 10-5, 10-6, 10-7 = 15; worked 9-26 and
    /// 10-9 = 2; 15 − 2 = 13. In December 2026 the 31st (a Thursday) is off and Sunday the 27th worked.
    /// </summary>
    public static readonly string Notice2027 = Rows(
        ("2026-12-27", "workday", "元旦"),
        ("2026-12-31", "holiday", "元旦"),
        ("2027-01-01", "holiday", "元旦"),
        ("2027-02-05", "holiday", "春节"),
        ("2027-02-06", "holiday", "春节"),
        ("2027-02-07", "holiday", "春节"),
        ("2027-02-08", "holiday", "春节"),
        ("2027-02-09", "holiday", "春节"),
        ("2027-02-10", "holiday", "春节"),
        ("2027-04-05", "holiday", "清明节"),
        ("2027-05-01", "holiday", "劳动节"),
        ("2027-05-02", "holiday", "劳动节"),
        ("2027-05-03", "holiday", "劳动节"),
        ("2027-05-04", "holiday", "劳动节"),
        ("2027-06-09", "holiday", "端午节"),
        ("2027-09-15", "holiday", "中秋节"),
        ("2027-09-26", "workday", "国庆节"),
        ("2027-10-01", "holiday", "国庆节"),
        ("2027-10-02", "holiday", "国庆节"),
        ("2027-10-03", "holiday", "国庆节"),
        ("2027-10-04", "holiday", "国庆节"),
        ("2027-10-05", "holiday", "国庆节"),
        ("2027-10-06", "holiday", "国庆节"),
        ("2027-10-07", "holiday", "国庆节"),
        ("2027-10-09", "workday", "国庆节")
    );

    public static WorkingCalendar National { get; } = WorkingCalendar.Of(CalendarFiles.Shipped);

    public static WorkingCalendar Ningxia { get; } = National.For("640302");

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Pauses written 2025-09-19/2025-10-15, parted by spaces.</summary>
    public static PausedPeriod[] Pauses(string words) =>
        [
            .. words
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Split('/'))
                .Select(p => new PausedPeriod(Day(p[0]), Day(p[1]))),
        ];

    public static HolidayNoticeImport Import(string csv, params DeclaredDifference[] differences) =>
        HolidayNoticeImport.Read(CalendarFiles.Shipped, new StringReader(csv), differences);

    private static string Rows(params (string Date, string Kind, string Name)[] rows) =>
        string.Join(
            '\n',
            ["date,kind,name,notice", .. rows.Select(r => $"{r.Date},{r.Kind},{r.Name},{InventedNumber}")]
        );
}
