using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chengming.Law.Calendar;
using Chengming.Reports.Writing.Data;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>calendar show YEAR</c>: the working days of a year by month, and its holidays with their notices.</summary>
internal static class CalendarShowCommand
{
    public static Command Create(CommandStreams streams)
    {
        var year = new Argument<string>("YEAR") { Description = "年份，如 2026" };
        var region = KnownCalendars.RegionOption();
        var folder = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();

        var command = new Command("show", "显示一年的工作日、休息日和调休上班日") { year, region, folder, json };
        command.SetAction(
            (parsed, cancel) =>
                KnownCalendars.RunAsync(
                    streams,
                    parsed.GetValue(folder),
                    known =>
                        TellAsync(
                            streams,
                            known.Data,
                            parsed.GetValue(year)!,
                            parsed.GetValue(region)!,
                            parsed.GetValue(json)
                        ),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> TellAsync(
        CommandStreams streams,
        CalendarData data,
        string words,
        string code,
        bool asJson
    )
    {
        var isYear = int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        if ((isYear ? FaultOf(data, asked, code) : $"“{words}”不是年份。请写四位数字，如 2026。") is { } fault)
        {
            await streams.Messages.WriteLineAsync($"chengming：{fault}");
            return CommandLine.BadInput;
        }

        var shown = WorkingCalendar.Of(data).For(code).Year(asked);
        if (asJson)
        {
            await streams.WriteJsonAsync(stream => WriteJson(shown, code, data.Version, stream));
        }
        else
        {
            Show(shown, PlaceOf(data, code), PlainConsole.For(streams));
        }

        return CommandLine.Done;
    }

    private static string? FaultOf(CalendarData data, int year, string region) =>
        year < data.FirstYear ? $"没有 {year} 年的日历：放假安排从 {data.FirstYear} 年起收录，此前的日期不作推算。"
        : year > WorkingCalendar.LastDay.Year
            ? $"没有 {year} 年的日历：节气和农历推算到 {WorkingCalendar.LastDay.Year} 年为止。"
        : KnownCalendars.RegionFault(data, region);

    private static string PlaceOf(CalendarData data, string region) =>
        data.FindRegion(region) is { } found ? $"{found.Name}，{region}" : "全国";

    private static void Show(CalendarYear year, string place, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{year.Year}年工作日日历[/]（{place}）　共 {year.Days.Count()} 天，工作日 {year.WorkingDays} 天，调休上班 {year.Months.Sum(m => m.MakeUpDays.Count())} 天"
        );
        foreach (var gap in year.Gaps)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]暂定：{gap}[/]");
        }

        console.Write(MonthsOf(year));
        console.Write(HolidaysOf(year));
    }

    private static Table MonthsOf(CalendarYear year)
    {
        var months = new Table()
            .Border(TableBorder.Rounded)
            .AddColumn("月份")
            .AddColumn(new TableColumn("工作日").RightAligned())
            .AddColumn("休息日")
            .AddColumn("调休上班");
        foreach (var month in year.Months)
        {
            months.AddRow(
                $"{month.Month}月",
                month.WorkingDays.ToString(CultureInfo.InvariantCulture),
                DayRanges.Of(month.RestDays, day => $"{day.Day}"),
                DayRanges.Of(month.MakeUpDays, day => $"{day.Day}")
            );
        }

        return months;
    }

    private static Table HolidaysOf(CalendarYear year)
    {
        var holidays = new Table()
            .Border(TableBorder.Rounded)
            .AddColumn("节日")
            .AddColumn("放假")
            .AddColumn("调休上班")
            .AddColumn("依据");
        foreach (var holiday in year.Holidays)
        {
            var basis =
                holiday.Notice.Length > 0 ? holiday.Notice
                : holiday.IsLocal ? "文号待核实"
                : "法定节假日，尚无通知";
            holidays.AddRow(
                holiday.IsLocal ? $"{holiday.Name}（地方）" : holiday.Name,
                DayRanges.Of(holiday.Off, day => $"{day:MM-dd}"),
                DayRanges.Of(holiday.MakeUp, day => $"{day:MM-dd}"),
                Markup.Escape(basis)
            );
        }

        return holidays;
    }

    private static void WriteJson(CalendarYear year, string region, string version, Stream output) =>
        JsonSerializer.Serialize(
            output,
            new
            {
                year.Year,
                Region = region,
                Version = version,
                Provisional = year.Gaps.Count > 0,
                Gaps = year.Gaps.Select(g => g.ToString()),
                Days = year.Days.Count(),
                year.WorkingDays,
                Months = year.Months.Select(m => new
                {
                    m.Month,
                    m.WorkingDays,
                    m.RestDays,
                    m.MakeUpDays,
                }),
                year.Holidays,
            },
            ReportJson.Options
        );
}
