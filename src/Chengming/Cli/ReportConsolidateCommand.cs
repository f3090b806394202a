using System.CommandLine;
using System.Globalization;
using Chengming.Reports;
using Chengming.Reports.Comparing;
using Chengming.Reports.Reading;
using Chengming.Reports.Writing.Data;
using Chengming.Reports.Writing.Excel;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>report consolidate --into PARENT CHILD…</c>: a government's report held against the sum of its members'.</summary>
internal static class ReportConsolidateCommand
{
    public static Command Create(CommandStreams streams)
    {
        var into = new Option<string>("--into") { Description = "上级（政府）的报告", Required = true };
        var children = new Argument<string[]>("FILE")
        {
            Description = "下级报告文件或文件夹",
            Arity = ArgumentArity.OneOrMore,
        };
        var complete = new Option<bool>("--complete") { Description = "下级已经齐全：合计必须相等，不等即为错误" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var workbook = new Option<string?>("--output", "-o") { Description = "另写一份 Excel 汇总表（.xlsx）" };

        var command = new Command("consolidate", "下级汇总到上级：合计、差额、差额出在谁那里")
        {
            into,
            children,
            complete,
            json,
            workbook,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var parent = ReportFiles.Named([parsed.GetValue(into)!])[0];
                    var files = ReportFiles
                        .Named(parsed.GetValue(children)!)
                        .Where(f => Path.GetFullPath(f) != Path.GetFullPath(parent))
                        .ToList();
                    var consolidation = Consolidation.Into(
                        await ReportFiles.ReadAsync(parent, cancel),
                        await ReadAllAsync(files, streams, cancel),
                        parsed.GetValue(complete)
                    );
                    if (parsed.GetValue(workbook) is { } target)
                    {
                        await OutputFile.WriteAsync(
                            target,
                            stream => ConsolidationWorkbook.Write(consolidation, stream)
                        );
                    }

                    if (parsed.GetValue(json))
                    {
                        await streams.WriteJsonAsync(stream => ConsolidationJson.Write(consolidation, stream));
                    }
                    else
                    {
                        Show(consolidation, PlainConsole.For(streams));
                    }

                    return FindingLines.ExitCode(consolidation.Findings);
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

    private static async Task<List<AnnualReport>> ReadAllAsync(
        List<string> files,
        CommandStreams streams,
        CancellationToken cancel
    )
    {
        var progress = new BatchProgress(streams, "读取", files.Count);
        var reports = new List<AnnualReport>(files.Count);
        foreach (var file in files)
        {
            progress.Begin(file);
            try
            {
                reports.Add(await ReportFiles.ReadAsync(file, cancel));
            }
            finally
            {
                progress.Clear();
            }
        }

        return reports;
    }

    private static void Show(Consolidation consolidation, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{consolidation.Agency ?? "（未写明机关）"} {consolidation.Year}[/]　下级报告 {consolidation.Children.Count} 份"
        );
        var table = new Table().Border(TableBorder.Rounded).AddColumn("单元格");
        foreach (var name in new[] { "上级", "下级合计", "差额" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("可能的原因");
        var shown = consolidation.Figures.Where(f => f.Difference is not (null or 0)).ToList();
        foreach (var figure in shown)
        {
            table.AddRow(
                Markup.Escape(figure.Name),
                Number(figure.Parent),
                Number(figure.Sum),
                Number(figure.Difference),
                Markup.Escape(string.Join("；", figure.Accounts.Select(a => InWords(a, consolidation))))
            );
        }

        if (shown.Count > 0)
        {
            console.Write(table);
        }

        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[grey]{consolidation.Figures.Count(f => f.Difference == 0)} 格相等，{shown.Count} 格有差额，{consolidation.Figures.Count(f => f.Difference is null)} 格上级没有数字[/]"
        );
        FindingLines.Write(console, consolidation.Findings, consolidation.NotChecked);
    }

    private static string InWords(GapAccount account, Consolidation consolidation)
    {
        var agency = consolidation.Children[account.Child].Agency ?? $"第 {account.Child + 1} 份";
        return account.Cause switch
        {
            GapCause.Omitted => $"漏计{agency}",
            GapCause.CountedTwice => $"重复计入{agency}",
            _ => $"{agency}没有数字",
        };
    }

    private static string Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "—";
}
