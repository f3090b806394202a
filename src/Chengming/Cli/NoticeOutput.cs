using System.Globalization;
using System.Text.Json;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Law.Calendar;
using Chengming.Reports.Writing.Data;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary>What a holiday notice changes, as a table or as JSON.</summary>
internal static class NoticeOutput
{
    /// <summary>The table, and what came of the notice.</summary>
    /// <param name="import">The notice over the calendar.</param>
    /// <param name="closing">Last words: whether it was stored.</param>
    /// <param name="console">Where to.</param>
    public static void Show(HolidayNoticeImport import, string closing, IAnsiConsole console)
    {
        if (import.Changes.Count == 0)
        {
            console.WriteLine("校验通过。日历没有变动：文件中的日期都已收录。");
            return;
        }

        var table = new Table()
            .Border(TableBorder.Rounded)
            .AddColumn("地区")
            .AddColumn("原先")
            .AddColumn("通知之后")
            .AddColumn("影响期限")
            .AddColumn("与已收录的");
        foreach (var change in import.Changes)
        {
            table.AddRow(
                change.Region.Length > 0 ? change.Region : "全国",
                Markup.Escape(NoticeWords.Of(change.Before)),
                Markup.Escape(NoticeWords.Of(change.After)),
                change.MovesPeriods ? "是" : "",
                import.Contradictions.Contains(change) ? "不同" : ""
            );
        }

        console.Write(table);
        var added = import.YearsAdded.Count > 0 ? $"新收录 {string.Join('、', import.YearsAdded)} 年。" : "";
        var against = import.Contradictions.Count > 0 ? $"，与已收录的安排不同 {import.Contradictions.Count} 天" : "";
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"校验通过。{added}变动 {import.Changes.Count} 天，其中影响期限 {import.Changes.Count(c => c.MovesPeriods)} 天{against}。{closing}"
        );
    }

    /// <summary>The same for machines.</summary>
    public static void WriteJson(HolidayNoticeImport import, string file, bool stored, Stream output) =>
        JsonSerializer.Serialize(
            output,
            new
            {
                File = file,
                Valid = import.CalendarAfter is not null,
                Stored = stored,
                import.CalendarAfter?.Version,
                import.Problems,
                import.YearsAdded,
                Changes = import.Changes.Select(c => new
                {
                    c.Region,
                    c.After.Date,
                    Before = DayOf(c.Before),
                    After = DayOf(c.After),
                    c.MovesPeriods,
                    Contradicts = import.Contradictions.Contains(c),
                }),
            },
            ReportJson.Options
        );

    private static object DayOf(DayExplanation day) =>
        new
        {
            Working = day.IsWorkingDay,
            day.Reason,
            day.Name,
            day.Notice,
            Provisional = day.IsProvisional,
        };
}
