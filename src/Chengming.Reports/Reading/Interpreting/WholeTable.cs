namespace Chengming.Reports.Reading.Interpreting;

/// <summary>
/// Reads a table whose labels and values were written apart (columns one after the other): when there are exactly as many values
/// as cells, their order is that of the form, provided that every identity then holds.
/// </summary>
internal static class WholeTable
{
    public static bool TryRead(ReportDraft draft, TableScan scan, RowAlignment alignment, TableLexicon lexicon)
    {
        if (!alignment.IsIrregular)
        {
            return false;
        }

        var cells = lexicon.Rows.Rows.Where(r => !r.IsForeign).SelectMany(r => r.Cells).ToList();
        var slots = scan.Rows.SelectMany(r => r.Slots).Where(s => s.Kind != CellKind.Blank).ToList();
        var equations = Equations.Of(draft.Form);
        if (slots.Count != cells.Count || !cells.TrueForAll(equations.Binds))
        {
            return false;
        }

        var values = Array.ConvertAll(draft.Cells, c => c.Value);
        for (var i = 0; i < cells.Count; i++)
        {
            // “/” adds nothing; taken for unknown it would let any order pass.
            values[cells[i].Index] = slots[i].Kind == CellKind.Number ? slots[i].Value : 0;
        }

        if (!equations.Fit(values, cells))
        {
            return false;
        }

        for (var i = 0; i < cells.Count; i++)
        {
            draft.Set(cells[i], slots[i]);
        }

        draft.Notes.Add(
            new ReadingNote(
                ReadingNoteKind.SettledByIdentities,
                $"{lexicon.Table.Name}的行名与数字在文中分开排列，按格式的顺序读取，全部勾稽关系成立。",
                [.. cells.Select(c => c.Id)],
                Place: slots[0].Place
            )
        );
        return true;
    }
}
