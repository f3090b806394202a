using System.CommandLine;

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

        var parsed = Root(serve, streams).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await streams.Messages.WriteLineAsync($"chengming：{error.Message}");
            }

            return BadInput;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = streams.Results, Error = streams.Messages }
        );
    }

    private static RootCommand Root(Func<string[], Task<int>> serve, CommandStreams streams)
    {
        var server = new Command("serve", "启动网站（默认）");
        server.SetAction((_, _) => serve([]));

        return new RootCommand("澄明：政府信息公开工作平台")
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
        };
    }
}
