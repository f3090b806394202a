namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Says which column headers are misprinted, with the cells under them.</summary>
internal static class HeaderNotes
{
    public static void Add(ReportDraft draft, TableScan scan, RowAlignment alignment, TableLexicon lexicon)
    {
        foreach (var header in scan.Headers)
        {
            if (!header.HasMisprints)
            {
                continue;
            }

            var blocks = BlocksUnder(header, scan, alignment, lexicon);
            foreach (var cell in header.Cells.Where(c => c.IsMisprint))
            {
                var columns = cell.Columns.Where(c => blocks.Count == 0 || blocks.Contains(c.Block)).ToList();
                if (columns.Count == 0 || columns.Exists(c => IsNamedElsewhere(header, cell, c)))
                {
                    continue;
                }

                var cells = lexicon
                    .Rows.Rows.Where(r => !r.IsForeign)
                    .SelectMany(r => columns.Where(c => c.Block == r.Block).Select(c => r.Cells[c.Column].Id));
                draft.Notes.Add(
                    new ReadingNote(
                        ReadingNoteKind.LabelMisprinted,
                        $"{lexicon.Table.Name}栏目名印作“{cell.Printed}”，格式为“{columns[0].Label}”。",
                        [.. cells],
                        cell.Printed,
                        columns[0].Label,
                        cell.Place
                    )
                );
            }
        }
    }

    private static bool IsNamedElsewhere(HeaderMap header, HeaderCell cell, ColumnEntry column) =>
        header.Cells.Any(other => !ReferenceEquals(other, cell) && !other.IsMisprint && other.Columns.Contains(column));

    private static HashSet<int> BlocksUnder(
        HeaderMap header,
        TableScan scan,
        RowAlignment alignment,
        TableLexicon lexicon
    )
    {
        var blocks = new HashSet<int>();
        for (var i = 0; i < scan.Rows.Count; i++)
        {
            var owner = alignment.OwnerOf[i];
            if (ReferenceEquals(scan.Rows[i].Header, header) && owner is >= 0 and < RowLexicon.Group)
            {
                blocks.Add(lexicon.Rows.Rows[owner].Block);
            }
        }

        return blocks;
    }
}
