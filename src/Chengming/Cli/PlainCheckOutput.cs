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
        .AddColumns("报告", "年度", "已读", "错误", "提醒", "疑问", "文件");

    private readonly Dictionary<Severity, int> found = [];
    private int reports;
    private int faults;

    public PlainCheckOutput(bool several, CommandStreams streams)
    {
        this.several = several;
        console = PlainConsole.For(streams);
    }

    /// <inheritdoc/>
    public override void Write(string file, AnnualReport report, CheckResults results)
    {
        reports++;
        foreach (var finding in results.Findings)
        {
            found[finding.Severity] = found.GetValueOrDefault(finding.Severity) + 1;
        }

        var own = report.Form.Cells.Where(c => !c.IsForeign).ToList();
        var read = own.Count(c => report[c].State != CellState.Unread);
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{report.Agency ?? "（未写明机关）"} {YearOf(report)}[/]  {report.Form.Title}"
        );
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {file}　读到 {read}/{own.Count} 格");

        FindingLines.Write(console, results.Findings, results.NotChecked, report.Form);
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
    public override void WriteFault(string file, string message)
    {
        faults++;
        summary.AddRow("[red]读不了[/]", "", "", "", "", "", Markup.Escape(Path.GetFileName(file)));
    }

    /// <inheritdoc/>
    public override void End()
    {
        if (several)
        {
            console.Write(summary);
            console.WriteLine(
                $"共 {reports + faults} 份：已检查 {reports}，读不了 {faults}；"
                    + $"错误 {Total(Severity.Error)}，提醒 {Total(Severity.Warning)}，疑问 {Total(Severity.Question)}"
            );
        }
    }

    private int Total(Severity severity) => found.GetValueOrDefault(severity);

    private static string YearOf(AnnualReport report) => report.Year?.ToString(CultureInfo.InvariantCulture) ?? "—";

    private static string Count(CheckResults results, Severity severity)
    {
        var count = results.Findings.Count(f => f.Severity == severity);
        return count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
    }
}
