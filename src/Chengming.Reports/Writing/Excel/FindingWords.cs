using System.Globalization;
using Chengming.Reports.Checks;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Excel;

/// <summary>A finding in words, for lists that people read.</summary>
public static class FindingWords
{
    private const int MostLines = 6;

    /// <summary>The cells, one a line, or the section where there are none.</summary>
    public static string Cells(ReportForm form, Finding finding) =>
        finding.Cells.Count > 0 ? Cells(form, finding.Cells) : finding.Section ?? "";

    /// <summary>The cells, one a line; of very many only the first.</summary>
    public static string Cells(ReportForm form, IReadOnlyList<string> cells)
    {
        var lines = cells.Take(cells.Count > MostLines ? MostLines - 1 : MostLines).Select(id => Cell(form, id));
        return string.Join('\n', cells.Count > MostLines ? lines.Append($"等 {cells.Count} 个单元格") : lines);
    }

    /// <summary>A cell in words; one that the form has not stands as it is written.</summary>
    public static string Cell(ReportForm form, string id) => form.FindCell(id)?.Name ?? id;

    /// <summary>What to write into which cells; several ways are numbered.</summary>
    public static string Repairs(ReportForm form, Finding finding)
    {
        var ways = finding
            .Repairs.Select(r => string.Join('；', r.Select(c => $"{Cell(form, c.Key)}改为 {FigureText.Of(c.Value)}")))
            .ToList();
        return ways.Count < 2
            ? string.Concat(ways)
            : string.Join(
                '\n',
                ways.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"方案{i + 1}：{w}"))
            );
    }

    /// <summary>Where it stands: the finding's own place, or that of its first cell that has one.</summary>
    public static string? Place(AnnualReport report, Finding finding) =>
        finding.Place?.ToString()
        ?? finding
            .Cells.Select(id => report.Form.FindCell(id) is { } cell ? report[cell].Place : null)
            .FirstOrDefault(p => p is not null)
            ?.ToString();
}
