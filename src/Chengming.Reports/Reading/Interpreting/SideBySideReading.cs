using System.Runtime.InteropServices;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>
/// Reads a table whose rows stand side by side (table 4): one line of figures, or the rows one above another, or turned, or in
/// pieces.
/// </summary>
internal static class SideBySideReading
{
    /// <summary>Reads the table; returns the last line that belongs to it, or -1.</summary>
    public static int Read(ReportDraft draft, TableScan scan, TableLexicon lexicon)
    {
        var cells = lexicon.Rows.Cells;
        var last = ReadInOrder(draft, scan, lexicon, cells);
        return last >= 0 ? last : ReadPieces(draft, scan, lexicon, cells);
    }

    /// <summary>Reads the table only when all of it is there: where its heading is lost, single figures may be anything.</summary>
    public static int ReadWhole(ReportDraft draft, TableScan scan, TableLexicon lexicon)
    {
        var cells = lexicon.Rows.Cells;
        var last = ReadInOrder(draft, scan, lexicon, cells);
        if (last < 0)
        {
            RowsReading.NoteAllMissing(draft, lexicon.Table);
        }

        return last;
    }

    private static int ReadInOrder(ReportDraft draft, TableScan scan, TableLexicon lexicon, CellDefinition[] cells)
    {
        if (ReadOneLine(draft, scan, cells) is >= 0 and var line)
        {
            return line;
        }

        if (ReadRows(draft, scan, lexicon, lexicon.Rows) is >= 0 and var stacked)
        {
            return stacked;
        }

        return ReadRows(draft, scan, lexicon, lexicon.Turned);
    }

    private static int ReadOneLine(ReportDraft draft, TableScan scan, CellDefinition[] cells)
    {
        foreach (var row in scan.Rows)
        {
            var slots = SlotsOf(row, cells.Length);
            if (
                slots is null
                || !(row.HasColumns || row.IsOnOneLine || Equations.Of(draft.Form).HoldAcross(cells, slots))
            )
            {
                continue;
            }

            for (var i = 0; i < cells.Length; i++)
            {
                draft.Set(cells[i], slots[i]);
            }

            return row.LastLine;
        }

        return -1;
    }

    private static ValueSlot[]? SlotsOf(PhysicalRow row, int width)
    {
        if (row.Filled == width)
        {
            return row.Slots.Length == width ? row.Slots : [.. row.Slots.Where(s => s.Kind != CellKind.Blank)];
        }

        if (row.Filled == width + 1 && RowValues.PageNumber(row) is >= 0 and var page)
        {
            return [.. row.Slots.Where((_, i) => i != page)];
        }

        if (
            row.HasColumns
            && row.Header is { } header
            && header.Cells.Count == width
            && header.Cells[0].GridColumn >= 0
        )
        {
            var columns = header.Cells.Select(c => c.GridColumn).Order().ToList();
            var byColumn = row.Slots.Where(s => columns.Contains(s.Column)).ToList();
            return byColumn.Count == width && byColumn.Count(s => s.Kind != CellKind.Blank) == row.Filled
                ? [.. byColumn]
                : null;
        }

        return row.HasColumns && row.Slots.Length == width && row.Filled > 0 ? row.Slots : null;
    }

    /// <summary>Reads labelled rows; does nothing and returns -1 unless all are there.</summary>
    private static int ReadRows(ReportDraft draft, TableScan scan, TableLexicon lexicon, RowLexicon rows)
    {
        var alignment = RowAlignment.Of(scan, rows);
        if (Array.Exists(alignment.Found, f => !f.IsFound || f.Similarity < 1))
        {
            return -1;
        }

        var placement = new RowPlacement(draft, lexicon.Table.Name);
        var last = -1;
        foreach (var row in rows.Rows)
        {
            var found = alignment.Found[row.Index];
            placement.Place(row, found.RowsOf(scan));
            last = Math.Max(last, scan.Rows[found.Last].LastLine);
        }

        placement.Finish();
        return last;
    }

    /// <summary>The figures in pieces, in the order of the form; when there are not as many as cells the identities have to say which are there.</summary>
    private static int ReadPieces(ReportDraft draft, TableScan scan, TableLexicon lexicon, CellDefinition[] cells)
    {
        var name = lexicon.Table.Name;
        var filled = scan.Rows.SelectMany(r => r.Slots).Where(s => s.Kind is not CellKind.Blank).ToList();
        var isInOrder = LabelsAreInOrder(scan, lexicon);
        if (filled.Count == cells.Length && isInOrder && Equations.Of(draft.Form).HoldAcross(cells, filled))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                draft.Set(cells[i], filled[i]);
            }

            return scan.Rows[^1].LastLine;
        }

        var ids = cells.Select(c => c.Id).ToList();
        if (filled.Count == 0)
        {
            draft.Notes.Add(
                new ReadingNote(
                    ReadingNoteKind.TablePartMissing,
                    $"{name}缺失：没有读到任何数字，这些单元格不是0。",
                    ids
                )
            );
            return -1;
        }

        var row = new RowEntry
        {
            Index = 0,
            Label = lexicon.Rows.Rows[0].Label,
            Variants = [],
            Number = 0,
            IsForeign = false,
            Block = 0,
            Cells = cells,
        };
        var longest = scan.Rows.MaxBy(r => r.Filled)!;
        var placement = new RowPlacement(draft, name);
        placement.Place(
            row,
            isInOrder && filled.Count <= cells.Length + 2 ? CollectionsMarshal.AsSpan(scan.Rows) : new(ref longest)
        );
        placement.Finish();
        return scan.Rows[^1].LastLine;
    }

    /// <summary>False when a label before single figures says that they stand in another order than the form's.</summary>
    private static bool LabelsAreInOrder(TableScan scan, TableLexicon lexicon)
    {
        var turned = lexicon.Turned;
        var next = 0;
        foreach (var row in scan.Rows)
        {
            if (row.Filled != 1)
            {
                continue;
            }

            var label = turned.LongestSuffix(scan.Words.Between(row.WordsStart, row.WordsEnd), out _);
            if (label >= 0 && label != next % turned.Rows.Length)
            {
                return false;
            }

            next++;
        }

        return true;
    }
}
