using System.Globalization;
using Chengming.Reports.Checks;
using Chengming.Reports.Forms;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary>Findings as lines for a person.</summary>
internal static class FindingLines
{
    /// <summary>The exit code that says whether errors were found.</summary>
    public static int ExitCode(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Severity == Severity.Error) ? CommandLine.FoundErrors : CommandLine.Done;

    /// <summary>Writes the findings, the gravest first, then what was not checked.</summary>
    public static void Write(
        IAnsiConsole console,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<NotChecked> notChecked,
        ReportForm? form = null
    )
    {
        foreach (var finding in findings.OrderByDescending(f => f.Severity))
        {
            Write(console, finding, form);
        }

        if (findings.Count == 0)
        {
            console.MarkupLine("  [green]未发现问题[/]");
        }

        foreach (var reason in notChecked.GroupBy(n => n.Reason))
        {
            var rules = string.Join('、', reason.Select(n => n.Rule));
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]未检查 {rules}　{reason.Key}[/]");
        }
    }

    private static void Write(IAnsiConsole console, Finding finding, ReportForm? form)
    {
        var (word, colour) = finding.Severity switch
        {
            Severity.Error => ("错误", "red"),
            Severity.Warning => ("提醒", "yellow"),
            _ => ("疑问", "blue"),
        };
        console.MarkupLine($"  [{colour}]{word}[/] {finding.Rule}　{Markup.Escape(finding.Message)}");
        if (finding.Repairs.Count > 0)
        {
            var repair = string.Join(
                "；",
                finding.Repairs[0].Select(r => $"{form?.FindCell(r.Key)?.Name ?? r.Key}改为 {r.Value:0.######}")
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
}
