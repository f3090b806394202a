using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Chengming.Law.Calendar;
using Chengming.Reports.Reading;
using Chengming.Reports.Writing.Data;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>calendar import FILE</c>: holds a notice against the calendar and shows what it would change.</summary>
internal static class CalendarImportCommand
{
    private const int LongestFile = 1 << 20;

    public static Command Create(CommandStreams streams)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "CSV 文件，首行 date,kind,name,notice；地方假日另加 region 栏",
        };
        var difference = new Option<string[]>("--difference")
        {
            Description = "通知规定的放假天数多于（少于）法定天数时注明，如 2027=1",
            DefaultValueFactory = _ => [],
        };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };

        var command = new Command("import", "校验放假安排文件并列出变动；只作核对，不写入平台")
        {
            file,
            difference,
            json,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var path = parsed.GetValue(file)!;
                    var differences = parsed.GetValue(difference)!.Select(DifferenceOf).ToList();
                    var text = await ReadAsync(path, cancel);
                    var import = HolidayNoticeImport.Read(CalendarFiles.Shipped, new StringReader(text), differences);
                    foreach (var problem in import.Problems)
                    {
                        await streams.Messages.WriteLineAsync($"{path}：{problem}");
                    }

                    if (parsed.GetValue(json))
                    {
                        await streams.WriteJsonAsync(stream => WriteJson(import, path, stream));
                    }
                    else if (import.CalendarAfter is not null)
                    {
                        Show(import, PlainConsole.For(streams));
                    }

                    return import.CalendarAfter is null ? CommandLine.BadInput : CommandLine.Done;
                }
                catch (UnreadableDocumentException e)
                {
                    await streams.Messages.WriteLineAsync(e.Message);
                    return CommandLine.BadInput;
                }
            }
        );
        return command;
    }

    private static DeclaredDifference DifferenceOf(string words) =>
        words.Split('=') is [var year, var days]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var ofYear)
        && int.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            ? new DeclaredDifference(ofYear, count, "")
            : throw new UnreadableDocumentException($"chengming：--difference 应写成 2027=1 这样，不是“{words}”。");

    /// <summary>The text of the file, in UTF-8, in UTF-16 with its mark, or as Chinese spreadsheet programs save it.</summary>
    private static async Task<string> ReadAsync(string path, CancellationToken cancel)
    {
        byte[] content;
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                throw new UnreadableDocumentException($"{path}：超过 1 MB，不是放假安排。请确认选对了文件。");
            }

            content = await File.ReadAllBytesAsync(path, cancel);
        }
        catch (FileNotFoundException e)
        {
            throw new UnreadableDocumentException($"{path}：没有这个文件。请核对路径。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException($"{path}：打不开（{e.Message}）。", e);
        }

        try
        {
            return Decode(content, new UTF8Encoding(false, throwOnInvalidBytes: true))
                ?? Decode(
                    content,
                    CodePagesEncodingProvider.Instance.GetEncoding(
                        "GB18030",
                        EncoderFallback.ExceptionFallback,
                        DecoderFallback.ExceptionFallback
                    )!
                )
                ?? throw new UnreadableDocumentException($"{path}：不是文本文件。请另存为 CSV（UTF-8）后再试。");
        }
        catch (ArgumentException e)
        {
            throw new UnreadableDocumentException($"{path}：不是文本文件。请另存为 CSV（UTF-8）后再试。", e);
        }
    }

    private static string? Decode(byte[] content, Encoding encoding)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(content), encoding);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static void Show(HolidayNoticeImport import, IAnsiConsole console)
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
            .AddColumn("影响期限");
        foreach (var change in import.Changes)
        {
            table.AddRow(
                change.Region.Length > 0 ? change.Region : "全国",
                Markup.Escape(InWords(change.Before)),
                Markup.Escape(InWords(change.After)),
                change.MovesPeriods ? "是" : ""
            );
        }

        console.Write(table);
        var added = import.YearsAdded.Count > 0 ? $"新收录 {string.Join('、', import.YearsAdded)} 年。" : "";
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"校验通过。{added}变动 {import.Changes.Count} 天，其中影响期限 {import.Changes.Count(c => c.MovesPeriods)} 天。只作核对，没有写入平台。"
        );
    }

    /// <summary>The sentence without what is provisional: the heading of the column says that.</summary>
    private static string InWords(DayExplanation day) => (day with { Gaps = [] }).ToString();

    private static void WriteJson(HolidayNoticeImport import, string file, Stream output) =>
        JsonSerializer.Serialize(
            output,
            new
            {
                File = file,
                Valid = import.CalendarAfter is not null,
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
