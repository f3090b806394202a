using System.CommandLine;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Law.Calendar;

namespace Chengming.Cli;

/// <summary><c>calendar import FILE</c>: takes over a holiday notice, or holds it against the calendar only.</summary>
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
        var check = new Option<bool>("--check") { Description = "只作核对，列出变动，不载入" };
        var replace = new Option<string>("--replace")
        {
            Description = "与已收录的安排不同的，以这份通知为准；写明理由，记入审计",
            DefaultValueFactory = _ => "",
        };
        var data = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();

        var command = new Command("import", "载入放假安排（全国或者地方），列出变动")
        {
            file,
            difference,
            check,
            replace,
            data,
            json,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(file)!;
                var (fault, text) = await ReadAsync(path, cancel);
                var words = parsed.GetValue(difference)!;
                var differences = NoticeFile.DifferencesIn(string.Join(' ', words));
                fault ??= differences is null
                    ? $"chengming：--difference 应写成 2027=1 这样，不是“{string.Join(' ', words)}”。"
                    : null;
                if (fault is not null)
                {
                    await streams.Messages.WriteLineAsync(fault);
                    return CommandLine.BadInput;
                }

                var notice = new NoticeFile(Path.GetFileName(path), text, differences!);
                var how = new Wish(path, notice, parsed.GetValue(replace)!, parsed.GetValue(json));
                return parsed.GetValue(check)
                    ? await KnownCalendars.RunAsync(
                        streams,
                        parsed.GetValue(data),
                        known => TellAsync(streams, how, notice.Over(known.Data), stored: false),
                        cancel
                    )
                    : await PlatformWork.RunPreparedAsync(
                        streams,
                        services => ImportAsync(streams, how, services, cancel),
                        parsed.GetValue(data)
                    );
            }
        );
        return command;
    }

    private static async Task<int> ImportAsync(
        CommandStreams streams,
        Wish how,
        IServiceProvider services,
        CancellationToken cancel
    )
    {
        var before = how.Notice.Over(services.GetRequiredService<CalendarInForce>().Known.Data);
        // Lines with faults are told with their file, as a check tells them; a file that says nothing new is no fault.
        if (before.CalendarAfter is null || before.Changes.Count == 0)
        {
            return await TellAsync(streams, how, before, stored: false);
        }

        var outcome = await services
            .GetRequiredService<ImportHolidayNotice>()
            .RunAsync(new(how.Notice, how.Reason.Length > 0, how.Reason), PlatformWork.Context(), cancel);
        if (outcome.IsDone)
        {
            return await TellAsync(streams, how, outcome.Value.Import, stored: true);
        }

        foreach (var problem in outcome.Problems)
        {
            await streams.Messages.WriteLineAsync($"{how.Path}：{problem.Message}");
        }

        if (before.Contradictions.Count > 0)
        {
            await streams.Messages.WriteLineAsync("chengming：命令行上用 --replace \"理由\" 表示以这份通知为准。");
        }

        return CommandLine.BadInput;
    }

    private static async Task<int> TellAsync(CommandStreams streams, Wish how, HolidayNoticeImport import, bool stored)
    {
        foreach (var problem in import.Problems)
        {
            await streams.Messages.WriteLineAsync($"{how.Path}：{problem}");
        }

        if (how.IsJson)
        {
            await streams.WriteJsonAsync(stream => NoticeOutput.WriteJson(import, how.Path, stored, stream));
        }
        else if (import.CalendarAfter is not null)
        {
            NoticeOutput.Show(
                import,
                stored ? "已载入平台，工作日随即按它计算。" : "只作核对，没有写入平台。",
                PlainConsole.For(streams)
            );
        }

        return import.CalendarAfter is null ? CommandLine.BadInput : CommandLine.Done;
    }

    /// <summary>The text of the file, or what is wrong with it.</summary>
    private static async Task<(string? Fault, string Text)> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                return ($"{path}：超过 1 MB，不是放假安排。请确认选对了文件。", "");
            }

            return NoticeFile.Decode(await File.ReadAllBytesAsync(path, cancel)) is { } text
                ? (null, text)
                : ($"{path}：不是文本文件。请另存为 CSV（UTF-8）后再试。", "");
        }
        catch (FileNotFoundException)
        {
            return ($"{path}：没有这个文件。请核对路径。", "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ($"{path}：打不开（{e.Message}）。", "");
        }
    }

    /// <summary>What the words of the command line ask for.</summary>
    private sealed record Wish(string Path, NoticeFile Notice, string Reason, bool IsJson);
}
