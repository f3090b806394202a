using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Chengming.Cli;

/// <summary>The command line: one file per command; this list is all there is.</summary>
public static class CommandLine
{
    /// <summary>Done, nothing of severity error found.</summary>
    public const int Done = 0;

    /// <summary>Done, and findings of severity error were found.</summary>
    public const int FoundErrors = 1;

    /// <summary>Bad input or usage; one clear line per fault went to standard error.</summary>
    public const int BadInput = 2;

    /// <summary>Broken off by the person at the keyboard; the number that shells expect.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs the command in <paramref name="args"/>.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="serve">Starts the web server; called with the words it did not understand itself.</param>
    /// <param name="streams">Where results and messages go.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve, CommandStreams streams)
    {
        if (args.Length == 0 || args[0].Contains('=', StringComparison.Ordinal))
        {
            return await serve(args);
        }

        if (args[0] == "serve" && !args.Contains("--help"))
        {
            return await serve(args[1..]);
        }

        // The words of the parser itself (“用法”, “选项” …) come in the language of the thread.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var parsed = Root(serve, streams).Parse(args);
        if (FaultOf(parsed, args) is { } fault)
        {
            await streams.Messages.WriteLineAsync($"chengming：{fault}加 --help 查看用法。");
            return BadInput;
        }

        if (parsed.Action is HelpAction)
        {
            return await HelpAsync(parsed, streams);
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = streams.Results,
                    Error = streams.Messages,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (OperationCanceledException)
        {
            await streams.Messages.WriteLineAsync("chengming：已中断。没有写完的文件没有留下。");
            return Interrupted;
        }
    }

    /// <summary>The help text; the one heading that the parser has in English only is put into Chinese.</summary>
    private static async Task<int> HelpAsync(ParseResult parsed, CommandStreams streams)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await parsed.InvokeAsync(new InvocationConfiguration { Output = text, Error = streams.Messages });
        await streams.Results.WriteAsync(text.ToString().Replace("Description:", "说明:", StringComparison.Ordinal));
        return Done;
    }

    /// <summary>What is wrong with the words of the command line, in one line; null when nothing is.</summary>
    private static string? FaultOf(ParseResult parsed, string[] args)
    {
        var strange = parsed.UnmatchedTokens.Concat(
            args.Contains("--")
                ? []
                : parsed
                    .Tokens.Where(t =>
                        t.Type is TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal)
                    )
                    .Select(t => t.Value)
        );
        if (strange.FirstOrDefault() is { } word)
        {
            return $"不认识“{word}”。";
        }

        if (
            parsed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().FirstOrDefault(o => o.Implicit) is
            { } missing
        )
        {
            return $"缺少 {missing.Option.Name}。";
        }

        return parsed.Errors is [var first, ..]
            ? string.Join(' ', first.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .TrimEnd('。', '.') + "。"
            : null;
    }

    private static RootCommand Root(Func<string[], Task<int>> serve, CommandStreams streams)
    {
        var server = new Command("serve", "启动网站（默认）");
        server.SetAction((_, _) => serve([]));

        var root = new RootCommand("澄明：政府信息公开工作平台")
        {
            server,
            new Command("report", "年度报告：检查、比较、汇总、转换")
            {
                ReportCheckCommand.Create(streams),
                ReportCompareCommand.Create(streams),
                ReportConsolidateCommand.Create(streams),
                ReportConvertCommand.Create(streams),
                ReportTemplateCommand.Create(streams),
            },
            BackupCommand.Create(streams),
            RestoreCommand.Create(streams),
            ExportCommand.Create(streams),
            DoctorCommand.Create(streams),
            UserCommand.Create(streams),
            AuditCommand.Create(streams),
            KeysCommand.Create(streams),
            FileCommand.Create(streams),
            SearchCommand.Create(streams),
            CalendarCommand.Create(streams),
            ClockCommand.Create(streams),
            FeeCommand.Create(streams),
            AgencyCommand.Create(streams),
            ImportCommand.Create(streams),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = "显示帮助";
        }

        return root;
    }
}
