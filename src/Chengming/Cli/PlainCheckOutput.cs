using System.Globalization;
using Chengming.Reports;
using Chengming.Reports.Checks;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary>The results of <c>report check</c> for a person: one block per report, then a summary of the batch.</summary>
internal sealed class PlainCheckOutput : CheckOutput
{
    private readonly bool several;
    private readonly IAnsiConsole console;
    private readonly Table summary = new Table()
        .Border(TableBorder.Rounded)
        .AddColumns("报告", "年度", "已读", "错误", "提醒", "问题", "文件");

    public PlainCheckOutput(bool several, CommandStreams streams)
    {
        this.several = several;
        console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(streams.Results),
                Ansi = streams.Interactive ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = streams.Interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        if (!streams.Interactive)
        {
            console.Profile.Width = 140;
        }
    }

    /// <inheritdoc/>
    public override void Write(string file, AnnualReport report, CheckResults results)
    {
        var own = report.Form.Cells.Where(c => !c.IsForeign).ToList();
        var read = own.Count(c => report[c].State != CellState.Unread);
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{report.Agency ?? "（未写明机关）"} {YearOf(report)}[/]  {report.Form.Title}"
        );
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {file}　读到 {read}/{own.Count} 格");

        foreach (var finding in results.Findings.OrderByDescending(f => f.Severity))
        {
            Write(finding, report);
        }

        if (results.Findings.Count == 0)
        {
            console.MarkupLine("  [green]未发现问题[/]");
        }

        foreach (var rest in results.NotChecked)
        {
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"  [grey]未检查 {rest.Rule}　{rest.Reason}[/]"
            );
        }

        console.WriteLine();
        summary.AddRow(
            Markup.Escape(report.Agency ?? "—"),
            YearOf(report),
            $"{read}/{own.Count}",
            Count(results, Severity.Error),
            Count(results, Severity.Warning),
            Count(results, Severity.Question),
            Markup.Escape(Path.GetFileName(file))
        );
    }

    /// <inheritdoc/>
    public override void WriteFault(string file, string message) =>
        summary.AddRow("[red]读不了[/]", "", "", "", "", "", Markup.Escape(Path.GetFileName(file)));

    /// <inheritdoc/>
    public override void End()
    {
        if (several)
        {
            console.Write(summary);
        }
    }

    private void Write(Finding finding, AnnualReport report)
    {
        var (word, colour) = finding.Severity switch
        {
            Severity.Error => ("错误", "red"),
            Severity.Warning => ("提醒", "yellow"),
            _ => ("问题", "blue"),
        };
        console.Write(new Markup($"  [{colour}]{word}[/] {finding.Rule}　{Markup.Escape(finding.Message)}\n"));
        if (finding.Repairs.Count > 0)
        {
            var repair = string.Join(
                "；",
                finding.Repairs[0].Select(r => $"{NameOf(report, r.Key)}改为 {r.Value:0.######}")
            );
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"       [green]修正[/] {repair}");
            if (finding.Repairs.Count > 1)
            {
                console.MarkupLineInterpolated(
                    CultureInfo.InvariantCulture,
                    $"       另有 {finding.Repairs.Count - 1} 种同样小的改法，见 --json"
                );
            }
        }
        else if (finding.HowToFix is { } how)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"       [grey]{how}[/]");
        }

        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"       [grey]依据：{finding.Source}{(finding.Place is { } p ? $"　位置：{p}" : "")}[/]"
        );
    }

    private static string NameOf(AnnualReport report, string id) => report.Form.FindCell(id)?.Name ?? id;

    private static string YearOf(AnnualReport report) => report.Year?.ToString(CultureInfo.InvariantCulture) ?? "—";

    private static string Count(CheckResults results, Severity severity)
    {
        var count = results.Findings.Count(f => f.Severity == severity);
        return count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
    }
}
