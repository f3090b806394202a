using System.Globalization;
using Chengming.Reports;
using Chengming.Reports.Checks;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A finding as the result page shows it.</summary>
/// <param name="Number">Its number on the page, from 1, the heaviest first.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Marked">The cells that carry its number: those a repair would change, else the first.</param>
/// <param name="IsHealed">True when the repairs that are being tried make it go away.</param>
internal sealed record NumberedFinding(int Number, Finding Finding, IReadOnlySet<string> Marked, bool IsHealed)
{
    /// <summary>Its anchor on the page.</summary>
    public string Anchor => $"finding-{Number}";

    /// <summary>How an address names one of its repairs.</summary>
    public string RepairKey(int repair) => string.Create(CultureInfo.InvariantCulture, $"{Number}.{repair + 1}");
}

/// <summary>What the result page of one report shows: the report, its findings by number, and the repairs being tried.</summary>
internal sealed class ResultView
{
    private ResultView(AnnualReport report, CheckResults results)
    {
        Report = report;
        NotChecked = results.NotChecked;
    }

    /// <summary>The report as it was read.</summary>
    public AnnualReport Report { get; }

    /// <summary>The findings, the heaviest first.</summary>
    public IReadOnlyList<NumberedFinding> Findings { get; private init; } = [];

    /// <summary>What could not be checked.</summary>
    public IReadOnlyList<NotChecked> NotChecked { get; }

    /// <summary>Values put in for trial, by cell; empty when none is tried.</summary>
    public IReadOnlyDictionary<string, decimal> Tried { get; private init; } = new Dictionary<string, decimal>();

    /// <summary>Keys of the repairs that are tried.</summary>
    public IReadOnlyList<string> TriedKeys { get; private init; } = [];

    /// <summary>Findings that trying the repairs would bring up.</summary>
    public IReadOnlyList<Finding> Arisen { get; private init; } = [];

    /// <summary>The report with the tried values.</summary>
    public AnnualReport Repaired => Tried.Count == 0 ? Report : Report.With(Tried);

    /// <summary>True when the words a finding is about stand in a paragraph of the page, so that they can be linked to.</summary>
    public bool ShowsPassageOf(NumberedFinding finding) =>
        Report
            .Preamble.Concat(Report.Sections.SelectMany(s => s.Paragraphs))
            .Any(p => MarkedText.Of(p.Text, Findings).Any(piece => piece.Finding == finding));

    /// <summary>The findings whose number stands in this cell.</summary>
    public IEnumerable<NumberedFinding> MarksOf(string cell) => Findings.Where(f => f.Marked.Contains(cell));

    /// <summary>The weight of the heaviest finding that concerns this cell and is not healed; null when none does.</summary>
    public Severity? WeightOf(string cell)
    {
        Severity? heaviest = null;
        foreach (var finding in Findings)
        {
            var concerns = finding.Finding.Cells.Contains(cell) || finding.Marked.Contains(cell);
            if (!finding.IsHealed && concerns && (heaviest is null || finding.Finding.Severity > heaviest))
            {
                heaviest = finding.Finding.Severity;
            }
        }

        return heaviest;
    }

    /// <summary>The view with the repairs that <paramref name="keys"/> name; keys that name none are left out.</summary>
    public static ResultView Of(
        AnnualReport report,
        AnnualReport? lastYear,
        CheckResults results,
        IEnumerable<string> keys
    )
    {
        var ordered = results.Findings.OrderByDescending(f => f.Severity).ToList();
        var (tried, triedKeys) = Repairs(ordered, keys);
        IReadOnlyList<Finding> after =
            tried.Count == 0 ? ordered : ReportChecker.Check(report.With(tried), lastYear).Findings;
        return new ResultView(report, results)
        {
            Findings =
            [
                .. ordered.Select(
                    (f, i) => new NumberedFinding(i + 1, f, MarkedBy(f), !after.Any(other => IsSame(f, other)))
                ),
            ],
            Tried = tried,
            TriedKeys = triedKeys,
            Arisen = [.. after.Where(a => !ordered.Exists(f => IsSame(f, a)))],
        };
    }

    private static (Dictionary<string, decimal> Values, List<string> Keys) Repairs(
        List<Finding> findings,
        IEnumerable<string> keys
    )
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var known = new List<string>();
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            if (
                key.Split('.') is [var f, var r]
                && Position(f) is { } finding
                && finding < findings.Count
                && Position(r) is { } repair
                && repair < findings[finding].Repairs.Count
            )
            {
                known.Add(key);
                foreach (var (cell, value) in findings[finding].Repairs[repair])
                {
                    values[cell] = value;
                }
            }
        }

        return (values, known);
    }

    private static int? Position(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n - 1 : null;

    private static HashSet<string> MarkedBy(Finding finding) =>
        finding.Repairs.Count > 0 ? [.. finding.Repairs.SelectMany(r => r.Keys)] : [.. finding.Cells.Take(1)];

    /// <summary>The same finding before and after: the figures in its words may differ.</summary>
    private static bool IsSame(Finding a, Finding b) =>
        a.Rule == b.Rule && a.Passage == b.Passage && a.Cells.SequenceEqual(b.Cells);
}
