using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Reads a table whose rows have labels: tables 2 and 3.</summary>
internal static class RowsReading
{
    /// <summary>Reads the table; returns the last line that belongs to it, or -1.</summary>
    public static int Read(ReportDraft draft, TableScan scan, TableLexicon lexicon)
    {
        var alignment = RowAlignment.Of(scan, lexicon.Rows);
        var table = lexicon.Table;
        var placement = new RowPlacement(
            draft,
            table.Name,
            alignment.IsIrregular,
            IsTorn(scan, lexicon, alignment),
            TotalColumn.PlaceOf(scan, alignment, lexicon, Equations.Of(draft.Form))
        );
        var rows = lexicon.Rows.Rows;
        if (WholeTable.TryRead(draft, scan, alignment, lexicon))
        {
            return scan.Rows[^1].LastLine;
        }

        var splitIsPrinted = IsSplitPrinted(rows, alignment);
        var last = -1;
        for (var r = 0; r < rows.Length; r++)
        {
            var found = alignment.Found[r];
            if (!found.IsFound || (rows[r].IsForeign && splitIsPrinted))
            {
                continue;
            }

            last = Math.Max(last, scan.Rows[found.Last].LastLine);
            if (Neighbours.AreSure(scan, alignment, lexicon, r))
            {
                placement.Place(rows[r], found.RowsOf(scan));
            }
            else
            {
                placement.PutApart(rows[r], found.RowsOf(scan));
            }

            NoteMisprint(draft, table, rows[r], found, scan);
        }

        placement.Finish();
        HeaderNotes.Add(draft, scan, alignment, lexicon);
        NoteForeign(draft, table, rows, alignment, splitIsPrinted);
        NoteMissing(draft, table, rows, alignment, splitIsPrinted);
        if (alignment.HasSecondTable)
        {
            draft.Notes.Add(
                new ReadingNote(
                    ReadingNoteKind.PassedOver,
                    $"文中不止一张{table.Name}，只读取了第一张完整的，其余略过。",
                    []
                )
            );
        }

        return last;
    }

    /// <summary>True when the form's own rows are printed where another form has one row for them.</summary>
    private static bool IsSplitPrinted(RowEntry[] rows, RowAlignment alignment)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            if (!rows[r].IsForeign && rows[r].IsAlternative && alignment.Found[r].IsFound)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when another form's row is printed.</summary>
    private static bool IsForeignPrinted(RowEntry[] rows, RowAlignment alignment)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            if (rows[r].IsForeign && alignment.Found[r].IsFound)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when numbers are torn, so that even a line of the right number of values may be made of pieces.</summary>
    private static bool IsTorn(TableScan scan, TableLexicon lexicon, RowAlignment alignment)
    {
        if (lexicon.Table.Layout != TableLayout.Matrix)
        {
            return scan
                .Rows.Where((r, i) => alignment.OwnerOf[i] is >= 0 and < RowLexicon.Group && !r.HasColumns)
                .Any(r => r.IsBesideLabel && r.Slots.Count(s => s.Line == r.Slots[0].Line) < r.Slots.Length - 1);
        }

        for (var i = 0; i < scan.Rows.Count; i++)
        {
            var row = scan.Rows[i];
            var owner = alignment.OwnerOf[i];
            if (
                !row.HasColumns
                && (
                    row.IsBroken
                    || (row.Filled > 0 && owner is < 0 or RowLexicon.Group)
                    || (row.IsOnOneLine && row.Filled > lexicon.Rows.Width)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static void NoteMisprint(ReportDraft draft, FormTable table, RowEntry row, FoundRow found, TableScan scan)
    {
        if (found.Printed is { } printed)
        {
            draft.Notes.Add(
                new ReadingNote(
                    ReadingNoteKind.LabelMisprinted,
                    $"{table.Name}行名印作“{printed}”，格式为“{row.Label}”。",
                    [.. row.Cells.Select(c => c.Id)],
                    printed,
                    row.Label,
                    scan.Rows[found.First].Slots[0].Place
                )
            );
        }
    }

    private static void NoteForeign(
        ReportDraft draft,
        FormTable table,
        RowEntry[] rows,
        RowAlignment alignment,
        bool splitIsPrinted
    )
    {
        if (splitIsPrinted || !IsForeignPrinted(rows, alignment))
        {
            return;
        }

        var foreign = rows.Where(r => r.IsForeign && alignment.Found[r.Index].IsFound).ToList();
        var replaced = rows.Where(r => !r.IsForeign && !alignment.Found[r.Index].IsFound && r.IsAlternative);
        draft.Notes.Add(
            new ReadingNote(
                ReadingNoteKind.OfOtherForm,
                $"{table.Name}{string.Join('、', foreign.Select(r => $"“{r.Label}”"))}是另一格式的行，本年度格式应填{string.Join('、', rows.Where(r => !r.IsForeign && r.IsAlternative).Select(r => $"“{r.Label}”"))}；已按原样读取，不作分摊。",
                [.. foreign.Concat(replaced).SelectMany(r => r.Cells).Select(c => c.Id)],
                Printed: foreign[0].Label
            )
        );
    }

    private static void NoteMissing(
        ReportDraft draft,
        FormTable table,
        RowEntry[] rows,
        RowAlignment alignment,
        bool splitIsPrinted
    )
    {
        var foreignIsRead = !splitIsPrinted && IsForeignPrinted(rows, alignment);
        var missing = new List<RowEntry>();
        for (var r = 0; r < rows.Length; r++)
        {
            if (!rows[r].IsForeign && !alignment.Found[r].IsFound && !(foreignIsRead && rows[r].IsAlternative))
            {
                missing.Add(rows[r]);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        var names = string.Join('、', missing.Select(r => $"“{r.Label}”"));
        draft.Notes.Add(
            new ReadingNote(
                ReadingNoteKind.TablePartMissing,
                missing.Count == rows.Count(r => !r.IsForeign)
                    ? $"{table.Name}缺失：全部{missing.Count}行都没有读到，这些单元格不是0。"
                    : $"{table.Name}缺少{missing.Count}行（{names}），这些单元格未读到，不是0。",
                [.. missing.SelectMany(r => r.Cells).Select(c => c.Id)]
            )
        );
    }

    /// <summary>Says that a table is not in the document at all.</summary>
    public static void NoteAllMissing(ReportDraft draft, FormTable table) =>
        draft.Notes.Add(
            new ReadingNote(
                ReadingNoteKind.TablePartMissing,
                $"{table.Name}缺失：文中没有找到这张表，这些单元格不是0。",
                [.. draft.Form.Cells.Where(c => c.Table == table && !c.IsForeign).Select(c => c.Id)]
            )
        );
}
