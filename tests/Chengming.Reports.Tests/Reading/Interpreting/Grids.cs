using System.Globalization;
using Chengming.Reports.Forms;
using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Draws table 3 of a report as a grid, with what goes wrong in real files.</summary>
internal sealed class Grids(AnnualReport report)
{
    private readonly List<List<(string Text, int RowSpan, int ColumnSpan)>> rows = [];

    /// <summary>Leaves the header out.</summary>
    public bool NoHeader { get; init; }

    /// <summary>An empty column at the end.</summary>
    public bool ExtraColumn { get; init; }

    /// <summary>Prints the header again after so many rows; 0 for never.</summary>
    public int HeaderEvery { get; init; }

    /// <summary>Begins a new grid after so many rows; 0 for never.</summary>
    public int GridEvery { get; init; }

    /// <summary>Every merged cell is written out once for each cell it covers, as converters to Markdown do.</summary>
    public bool Repeated { get; init; }

    /// <summary>Rows below a group have their label in the first column, and the values follow it.</summary>
    public bool ShiftedLeft { get; init; }

    /// <summary>Puts the column 总计 before the others.</summary>
    public bool TotalFirst { get; init; }

    /// <summary>How the text of a value's cell is changed.</summary>
    public Func<string, string, string> Print { get; init; } = (_, text) => text;

    public SourceDocument Document(params string[] above)
    {
        List<Block> blocks =
        [
            .. above
                .Prepend(report.Title!)
                .Select((t, i) => new TextBlock(t, new Place { Line = i + 1 }, IsLine: false)),
            new TextBlock("三、收到和处理政府信息公开申请情况", new Place(), IsLine: false),
        ];
        Header();
        var leaves = report.Form.Table("t3").Blocks[0].Rows.SelectMany(r => Leaves(r, [])).ToList();
        var printed = 0;
        foreach (var (path, row, spans) in leaves.Where(l => l.Row.OfForm is null))
        {
            Row(path, row, spans);
            printed++;
            if (HeaderEvery > 0 && printed % HeaderEvery == 0)
            {
                Header();
            }

            if (GridEvery > 0 && printed % GridEvery == 0)
            {
                blocks.Add(Flush());
            }
        }

        blocks.Add(Flush());
        return new SourceDocument("report.html", "html", blocks);
    }

    private void Header()
    {
        if (NoHeader)
        {
            return;
        }

        var block = report.Form.Table("t3").Blocks[0];
        var legal = block.Columns[0].Members[1];
        if (TotalFirst)
        {
            rows.Add([(block.Corner!, 2, 3), ("总计", 2, 1), ("自然人", 2, 1), (legal.Label, 1, 5)]);
            rows.Add([.. legal.Members.Select(m => (m.Label, 1, 1))]);
            return;
        }

        rows.Add([(block.Corner!, 3, 3), ("申请人情况", 1, 7)]);
        rows.Add([("自然人", 2, 1), (legal.Label, 1, 5), ("总计", 2, 1)]);
        rows.Add([.. legal.Members.Select(m => (m.Label, 1, 1))]);
    }

    private void Row(List<string> path, FormAxis row, List<int> spans)
    {
        var cells = report.Form.Cells.Where(c => c.Table.Id == "t3" && c.Row == row).ToList();
        var values = cells.ConvertAll(c => Print(c.Id, report[c].Value?.ToString(CultureInfo.InvariantCulture) ?? ""));
        if (TotalFirst)
        {
            values = [values[^1], .. values.SkipLast(1)];
        }

        var line = new List<(string, int, int)>();
        if (ShiftedLeft && path.Count == 3)
        {
            line.Add((path[^1], 1, 1));
        }
        else
        {
            for (var i = 0; i < path.Count; i++)
            {
                if (path[i].Length > 0)
                {
                    line.Add(
                        (
                            path[i],
                            GridEvery > 0 || HeaderEvery > 0 || ShiftedLeft ? 1 : spans[i],
                            i == path.Count - 1 ? 4 - path.Count : 1
                        )
                    );
                }
                else if (GridEvery > 0 || HeaderEvery > 0 || ShiftedLeft)
                {
                    line.Add(("", 1, 1));
                }
            }
        }

        line.AddRange(values.Select(v => (v, 1, 1)));
        if (ExtraColumn)
        {
            line.Add(("", 1, 1));
        }

        rows.Add(line);
    }

    private static IEnumerable<(List<string> Path, FormAxis Row, List<int> Spans)> Leaves(
        FormAxis axis,
        List<(string, int)> above
    )
    {
        if (axis.Id is not null)
        {
            yield return ([.. above.Select(a => a.Item1), axis.Label], axis, [.. above.Select(a => a.Item2), 1]);
            yield break;
        }

        var count = axis.Leaves().Count(l => l.OfForm is null);
        List<(string, int)> path = [.. above, (axis.Label, count)];
        foreach (var member in axis.Members)
        {
            foreach (var leaf in Leaves(member, path))
            {
                yield return leaf;
                path = [.. path.Select(_ => ("", 1))];
            }
        }
    }

    /// <summary>Lays the cells out as HTML does: each in the next column that no cell from above covers.</summary>
    private GridBlock Flush()
    {
        var taken = new HashSet<(int, int)>();
        var cells = new List<GridCell>();
        for (var r = 0; r < rows.Count; r++)
        {
            var column = 0;
            foreach (var (text, rowSpan, columnSpan) in rows[r])
            {
                while (taken.Contains((r, column)))
                {
                    column++;
                }

                for (var i = 0; i < rowSpan * columnSpan; i++)
                {
                    var (row, at) = (r + i / columnSpan, column + i % columnSpan);
                    taken.Add((row, at));
                    if (Repeated)
                    {
                        cells.Add(new GridCell(row, at, 1, 1, text, new Place { Row = row + 1, Column = at + 1 }));
                    }
                }

                if (!Repeated)
                {
                    cells.Add(
                        new GridCell(
                            r,
                            column,
                            rowSpan,
                            columnSpan,
                            text,
                            new Place { Row = r + 1, Column = column + 1 }
                        )
                    );
                }

                column += columnSpan;
            }
        }

        var grid = new GridBlock(rows.Count, cells.Count == 0 ? 0 : cells.Max(c => c.Column) + 1, cells, new Place());
        rows.Clear();
        return grid;
    }
}
