using System.Runtime.CompilerServices;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Narrative.Figures;

/// <summary>A figure of the prose as the tables have it.</summary>
/// <param name="Cells">The cells it is the sum of.</param>
/// <param name="Value">Their sum; null when one of them was not read.</param>
internal sealed record TableFigure(IReadOnlyList<string> Cells, decimal? Value)
{
    private static readonly ConditionalWeakTable<ReportForm, Dictionary<string, CellDefinition[]>> ByForm = [];

    /// <summary>The figure in a report; null when the report's form has no such cells.</summary>
    public static TableFigure? Of(AnnualReport report, ProseFigure figure)
    {
        var cells = ByForm.GetValue(report.Form, Resolve)[figure.Id];
        if (cells.Length == 0)
        {
            return null;
        }

        decimal? sum = 0;
        foreach (var cell in cells)
        {
            sum += report[cell].Value;
        }

        return new TableFigure([.. cells.Select(c => c.Id)], sum);
    }

    /// <summary>The figure together with those that share its number in the prose; null when the form lacks one of them.</summary>
    public static TableFigure? Of(AnnualReport report, StatedFigure stated)
    {
        var sum = Of(report, stated.Figure);
        foreach (var other in stated.Also)
        {
            sum =
                sum is not null && Of(report, other) is { } more
                    ? new TableFigure([.. more.Cells, .. sum.Cells], sum.Value + more.Value)
                    : null;
        }

        return sum;
    }

    private static Dictionary<string, CellDefinition[]> Resolve(ReportForm form) =>
        FigureWords.Loaded.Figures.ToDictionary(
            f => f.Id,
            f =>
                f.Cells.Select(list => list.SelectMany(stem => Matching(form, stem)).ToArray())
                    .FirstOrDefault(cells => cells.Length > 0)
                ?? []
        );

    private static IEnumerable<CellDefinition> Matching(ReportForm form, string stem)
    {
        var star = stem.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return form.FindCell(stem) is { IsForeign: false } cell ? [cell] : [];
        }

        var (head, tail) = (stem[..star], stem[(star + 1)..]);
        return form.Cells.Where(c =>
            !c.IsForeign
            && c.Id.StartsWith(head, StringComparison.Ordinal)
            && c.Id.EndsWith(tail, StringComparison.Ordinal)
            && !c.Id[head.Length..^tail.Length].Contains('.', StringComparison.Ordinal)
        );
    }
}
