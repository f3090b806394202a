namespace Chengming.Reports.Reading.Pdf;

/// <summary>The blocks of a document from its pages, tables joined over page breaks.</summary>
internal static class BlockList
{
    public static List<Block> Of(List<PageLayout> pages)
    {
        var items = Items(pages);
        var blocks = new List<Block>(items.Count);
        var tables = 0;
        foreach (var item in items)
        {
            blocks.Add(
                item switch
                {
                    (var page, { } line, _) => new TextBlock(
                        line.Text,
                        new Place { Page = page, Line = line.Number },
                        IsLine: true
                    ),
                    (_, _, var table) => GridOf(table!, ++tables),
                }
            );
        }

        return blocks;
    }

    /// <summary>The lines and tables of all pages in reading order.</summary>
    public static List<(int Page, TextLine? Line, PageTable? Table)> Items(List<PageLayout> pages)
    {
        var items = new List<(int Page, TextLine? Line, PageTable? Table)>();
        foreach (var page in pages)
        {
            var isFirst = true;
            var lines = page.Lines.GetEnumerator();
            var more = lines.MoveNext();
            foreach (var table in page.Tables)
            {
                while (more && lines.Current.Baseline <= table.Top + (lines.Current.Size / 2))
                {
                    items.Add((page.Number, lines.Current, null));
                    more = lines.MoveNext();
                    isFirst = false;
                }

                // A table that heads its page may go on from the table that ended the page before.
                if (isFirst && items is [.., (_, null, { } before)] && TableJoiner.Join(before, table) is { } joined)
                {
                    items[^1] = (items[^1].Page, null, joined);
                }
                else
                {
                    items.Add((page.Number, null, table));
                }

                isFirst = false;
            }

            for (; more; more = lines.MoveNext())
            {
                items.Add((page.Number, lines.Current, null));
            }
        }

        return items;
    }

    private static GridBlock GridOf(PageTable table, int number)
    {
        table.Cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var cells = table.Cells.ConvertAll(c => new GridCell(
            c.Row,
            c.Column,
            c.RowSpan,
            c.ColumnSpan,
            c.Text,
            new Place
            {
                Page = c.Page,
                Table = number,
                Row = c.Row + 1,
                Column = c.Column + 1,
            }
        ));
        return new GridBlock(table.Rows, table.Columns, cells, new Place { Page = table.Page, Table = number });
    }
}
