using System.Globalization;
using AngleSharp.Dom;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>Reads a table with its merged cells.</summary>
internal static class TableReader
{
    private static readonly string[] Scopes = ["col", "row", "colgroup", "rowgroup"];

    public static IReadOnlyList<Block> Read(MarkupReading reading, IElement table, Surroundings around)
    {
        var caption = new List<Block>();
        var head = new List<IReadOnlyList<Cell>>();
        var body = new List<IReadOnlyList<Cell>>();
        foreach (var part in table.Children.OrderBy(c => c.LocalName == "tfoot"))
        {
            switch (part.LocalName)
            {
                case "caption":
                    caption.AddRange(FlowReader.Read(reading, part, around));
                    break;
                case "thead":
                    head.AddRange(Rows(reading, part, around, isHead: true));
                    break;
                case "tbody" or "tfoot":
                    body.AddRange(Rows(reading, part, around, isHead: false));
                    break;
            }
        }

        var line = Lines.Together(Blocks.Lines(caption));
        return head.Count + body.Count > 0 ? [new Table(line, head, body)]
            : line.Count > 0 ? [new Paragraph(line)]
            : [];
    }

    private static List<List<Cell>> Rows(MarkupReading reading, IElement part, Surroundings around, bool isHead)
    {
        var rows = new List<List<Cell>>();
        foreach (var row in part.Children.Where(c => c.LocalName == "tr" && !new Declarations(c).AreHidden))
        {
            var within = around with { Alignment = new Declarations(row).Alignment ?? around.Alignment };
            List<Cell> cells =
            [
                .. row.Children.Where(c => c.LocalName is "td" or "th").Select(c => Cell(reading, c, within, isHead)),
            ];

            // Word ends tables whose columns do not meet with a row that only tells their widths.
            if (row.GetAttribute("height") != "0" || cells.Exists(c => c.Blocks.Count > 0))
            {
                rows.Add(cells);
            }
        }

        return WithinBounds(rows);
    }

    private static Cell Cell(MarkupReading reading, IElement cell, Surroundings around, bool isHead)
    {
        reading.CountCell();
        var declared = new Declarations(cell);
        var within = around.WithLookOf(cell, declared) with { Alignment = declared.Alignment ?? around.Alignment };
        var isHeader = cell.LocalName == "th";
        var scope = cell.GetAttribute("scope")?.Trim().ToLowerInvariant();
        return new Cell(declared.AreHidden ? [] : FlowReader.Read(reading, cell, within))
        {
            IsHeader = isHeader,
            Scope =
                !isHeader ? null
                : Scopes.Contains(scope) ? scope
                : isHead ? "col"
                : null,
            Columns = Span(cell, "colspan", HtmlBounds.MostColumns),
            Rows = Span(cell, "rowspan", HtmlBounds.MostCells),
        };
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? span == 0 && name == "rowspan"
                ? most
                : Math.Clamp(span, 1, most)
            : 1;

    // A cell ends with its part of the table at the latest; a row in which no cell begins is not a row.
    private static List<List<Cell>> WithinBounds(List<List<Cell>> rows)
    {
        var before = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            before[i + 1] = before[i] + (rows[i].Count > 0 ? 1 : 0);
        }

        return
        [
            .. rows.Select(
                    (row, i) =>
                        row.ConvertAll(c => c with { Rows = before[Math.Min(i + c.Rows, rows.Count)] - before[i] })
                )
                .Where(row => row.Count > 0),
        ];
    }
}
