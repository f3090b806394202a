using System.Globalization;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Html;

/// <summary>Draws one cell of an official table.</summary>
internal static class HtmlCell
{
    public static void Write(
        TextWriter output,
        OfficialCell cell,
        AnnualReport report,
        HeaderIndex headers,
        HtmlTableOptions options
    )
    {
        switch (cell.Kind)
        {
            case OfficialCellKind.Figure:
                Figure(output, cell, report, headers, options);
                break;
            // The corner of a table is a remark on it (勾稽关系); in a block it names the column of labels.
            case OfficialCellKind.Corner when cell.RowSpan > 1 || cell.Text.Length == 0:
                output.Write($"<td class=\"corner\"{Spans(cell)}>{HtmlTable.Encoded(cell.Text)}</td>");
                break;
            default:
                output.Write(
                    $"<th id=\"{headers.IdOf(cell)}\" scope=\"{ScopeOf(cell)}\"{ClassOf(cell)}{Spans(cell)}>{HtmlTable.Encoded(cell.Text)}</th>"
                );
                break;
        }
    }

    private static void Figure(
        TextWriter output,
        OfficialCell cell,
        AnnualReport report,
        HeaderIndex headers,
        HtmlTableOptions options
    )
    {
        var id = cell.CellId!;
        var mark = options.MarkOf?.Invoke(id);
        var (state, title) = StateOf(report[id]);
        title = mark is null ? title : string.Join('；', new[] { title, mark.Note }.OfType<string>());
        var css = mark is null ? state : $"{state} {mark.CssClass}";
        output.Write($"<td id=\"{HtmlTable.Encoded(id)}\" class=\"{HtmlTable.Encoded(css)}\"{Spans(cell)}");
        output.Write($" headers=\"{string.Join(' ', headers.For(cell).Select(headers.IdOf))}\"");
        output.Write(title is null ? ">" : $" title=\"{HtmlTable.Encoded(title)}\">");
        var text = HtmlTable.Encoded(cell.Text);
        output.Write(
            mark?.Link is { } link
                ? $"<a href=\"{HtmlTable.Encoded(link)}\" aria-label=\"{HtmlTable.Encoded($"{cell.Text} {title}".Trim())}\">{(text.Length > 0 ? text : "　")}</a>"
                : text
        );
        output.Write("</td>");
    }

    private static (string Css, string? Title) StateOf(ReportCell cell) =>
        cell.State switch
        {
            CellState.Read => (cell.Value == 0 ? "zero" : "number", null),
            CellState.NotApplicable => ("na", "不适用"),
            CellState.Blank => ("blank", "空白"),
            CellState.Unread => ("unread", "未读到"),
            _ => throw new InvalidOperationException("A cell has no known state."),
        };

    private static string ScopeOf(OfficialCell cell) =>
        cell.Kind switch
        {
            OfficialCellKind.RowHeader => cell.RowSpan > 1 ? "rowgroup" : "row",
            OfficialCellKind.BlockHeading => "rowgroup",
            _ => cell.ColumnSpan > 1 ? "colgroup" : "col",
        };

    private static string ClassOf(OfficialCell cell) =>
        cell.Kind == OfficialCellKind.BlockHeading ? " class=\"block\"" : "";

    private static string Spans(OfficialCell cell) =>
        (cell.RowSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"") : "")
        + (cell.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"") : "");
}
