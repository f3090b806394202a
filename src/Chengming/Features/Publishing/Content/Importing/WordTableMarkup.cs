using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static Chengming.Features.Publishing.Content.Importing.WordLooks;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Writes a table of a .docx with its merged cells.</summary>
internal sealed class WordTableMarkup(StringBuilder html, Action<XElement> content)
{
    public void Write(XElement table)
    {
        var rows = Parts(table, "tr").Select(Row).ToList();
        var heads = rows.TakeWhile(r => r.IsHead).Count();
        // A header row that reaches into the body is an ordinary row.
        heads = heads < rows.Count && rows[heads].Cells.Any(c => c.ContinuesAbove) ? 0 : heads;
        html.Append("<table>");
        for (var i = 0; i < rows.Count; i++)
        {
            _ =
                i == 0 && heads > 0 ? html.Append("<thead>")
                : i == heads ? html.Append("<tbody>")
                : html;
            Write(rows, i, i < heads ? "th" : "td");
            _ = i == heads - 1 ? html.Append("</thead>") : html;
        }

        html.Append("</table>");
    }

    private void Write(List<WordRow> rows, int index, string name)
    {
        html.Append("<tr>");
        foreach (var cell in rows[index].Cells.Where(c => !c.ContinuesAbove))
        {
            var tall =
                1
                + rows.Skip(index + 1)
                    .TakeWhile(r => r.Cells.Any(c => c.ContinuesAbove && c.Column == cell.Column))
                    .Count();
            html.Append('<').Append(name);
            Span("colspan", cell.Span);
            Span("rowspan", cell.BeginsMerge ? tall : 1);
            html.Append('>');
            _ = cell.Element is null ? html : Content(cell.Element);
            html.Append("</").Append(name).Append('>');
        }

        html.Append("</tr>");
    }

    private StringBuilder Content(XElement cell)
    {
        content(cell);
        return html;
    }

    private void Span(string name, int span) =>
        _ = span > 1 ? html.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"") : html;

    private static WordRow Row(XElement row)
    {
        var properties = Child(row, "trPr");
        var cells = new List<WordCell>();
        var column = Number(Child(properties, "gridBefore"), "val") ?? 0;
        if (column > 0)
        {
            cells.Add(new WordCell(null, 0, column, false, false));
        }

        foreach (var cell in Parts(row, "tc"))
        {
            var own = Child(cell, "tcPr");
            var merge = Child(own, "vMerge");
            var span = Math.Max(1, Number(Child(own, "gridSpan"), "val") ?? 1);
            var begins = Attribute(merge, "val") == "restart";
            cells.Add(new WordCell(cell, column, span, begins, merge is not null && !begins));
            column += span;
        }

        return new WordRow(cells, Child(properties, "tblHeader") is not null);
    }

    private static IEnumerable<XElement> Parts(XElement within, string name) =>
        within
            .Elements()
            .SelectMany(e =>
                e.Name.LocalName == name ? [e]
                : e.Name.LocalName is "sdt" or "sdtContent" or "ins" or "customXml" ? Parts(e, name)
                : []
            );

    private sealed record WordRow(IReadOnlyList<WordCell> Cells, bool IsHead);

    private sealed record WordCell(XElement? Element, int Column, int Span, bool BeginsMerge, bool ContinuesAbove);
}
