using System.CommandLine;
using System.Globalization;
using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;
using Chengming.Reports.Reading;
using Chengming.Reports.Writing.Data;
using Chengming.Reports.Writing.Excel;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>report compare OLD NEW</c>: two years of one body side by side.</summary>
internal static class ReportCompareCommand
{
    public static Command Create(CommandStreams streams)
    {
        var older = new Argument<string>("OLD") { Description = "上一年度的报告" };
        var newer = new Argument<string>("NEW") { Description = "本年度的报告" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var workbook = new Option<string?>("--output", "-o") { Description = "另写一份 Excel 对照表（.xlsx）" };

        var command = new Command("compare", "同一机关两个年度对照") { older, newer, json, workbook };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var comparison = YearComparison.Of(
                        await ReportFiles.ReadAsync(ReportFiles.Named([parsed.GetValue(older)!])[0], cancel),
                        await ReportFiles.ReadAsync(ReportFiles.Named([parsed.GetValue(newer)!])[0], cancel)
                    );
                    if (parsed.GetValue(workbook) is { } target)
                    {
                        await OutputFile.WriteAsync(target, stream => ComparisonWorkbook.Write(comparison, stream));
                    }

                    if (parsed.GetValue(json))
                    {
                        await streams.WriteJsonAsync(stream => ComparisonJson.Write(comparison, stream));
                    }
                    else
                    {
                        Show(comparison, PlainConsole.For(streams));
                    }

                    return FindingLines.ExitCode(comparison.Findings);
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

    private static void Show(YearComparison comparison, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{comparison.Agency ?? "（未写明机关）"}[/]　{comparison.OlderYear} → {comparison.NewerYear}"
        );
        var table = new Table().Border(TableBorder.Rounded).AddColumn("单元格");
        foreach (var name in new[] { Year(comparison.OlderYear), Year(comparison.NewerYear), "增减", "增减%" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("说明");
        var shown = comparison.Figures.Where(f => f.Older is not (null or 0) || f.Newer is not (null or 0)).ToList();
        foreach (var figure in shown)
        {
            table.AddRow(
                Markup.Escape(figure.Name),
                Number(figure.Older),
                Number(figure.Newer),
                Number(figure.Change),
                Number(figure.ChangePercent),
                QualityInWords(figure.Quality)
            );
        }

        console.Write(table);
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[grey]两年都没有数字或都是 0 的 {comparison.Figures.Count - shown.Count} 格未列出[/]"
        );
        foreach (var section in comparison.Sections.Where(s => s.Repetition.Counted > 0))
        {
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"“{section.Heading}”与上年重复 {section.Repetition.Share:P0}（{section.Repetition.Sentences.Count} 句）"
            );
        }

        FindingLines.Write(console, comparison.Findings, comparison.NotChecked);
    }

    private static string QualityInWords(MappingQuality? quality) =>
        quality switch
        {
            MappingQuality.Approximate => "口径相近",
            MappingQuality.SumOf => "旧格式为合计",
            MappingQuality.Dropped => "新格式已取消",
            null => "旧格式没有",
            _ => "",
        };

    private static string Year(int? year) => year is { } known ? $"{known}年" : "—";

    private static string Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "—";
}
