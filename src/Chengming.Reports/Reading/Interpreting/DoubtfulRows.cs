using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The rows of a table whose values do not say which columns they stand in: what the identities leave only one way to read is read.</summary>
internal sealed class DoubtfulRows(ReportDraft draft, string tableName, bool isIrregular)
{
    private readonly List<DoubtfulRow> rows = [];
    private readonly List<DoubtfulRow> inOrder = [];
    private readonly List<DoubtfulRow> outOfLine = [];

    /// <summary>A row with more or fewer values than columns.</summary>
    public void Add(RowEntry row, List<ValueSlot> slots, bool isBound)
    {
        // Where labels and values do not take turns, the identities would judge by figures that may be another row's; where
        // there are none, they cannot tell a torn number from two.
        var isJumbled =
            isIrregular
            || (slots.Count < row.Width && !ReadingOrder.IsKept(slots))
            || (slots.Count > row.Width && !isBound && !slots.Exists(s => s.Column >= 0));
        rows.Add(new DoubtfulRow(row, slots, isJumbled ? [] : Placements.Of(slots, row.Width)));
    }

    /// <summary>A row with as many values as columns that add up, in lines of which it is not sure that they follow each other.</summary>
    public void AddInOrder(RowEntry row, List<ValueSlot> slots) =>
        inOrder.Add(
            new DoubtfulRow(
                row,
                slots,
                [
                    [.. slots.Select(s => (ValueSlot?)s)],
                ]
            )
        );

    /// <summary>Reads what can be read and leaves the rest unread; returns the rows whose order proved right.</summary>
    public List<RowEntry> Settle()
    {
        if (rows.Count + inOrder.Count == 0)
        {
            return [];
        }

        var values = Array.ConvertAll(draft.Cells, c => c.State == CellState.NotApplicable ? 0 : c.Value);
        var equations = Equations.Of(draft.Form);
        if (!IsWhole())
        {
            // Where cells are blank, figures run together can be fewer than the columns and fit all the same.
            rows.ForEach(r => r.GiveUpRun());
        }

        while (rows.Exists(r => r.Narrow(values, equations)))
        {
            // What one row leaves certain can decide the next one.
        }

        inOrder.ForEach(r => r.Narrow(values, equations));
        var unproven = inOrder.Concat(rows.Where(r => r.NeedsProof(equations))).ToList();
        if (!unproven.TrueForAll(r => r.IsProven(values, equations)))
        {
            unproven.ForEach(r => r.GiveUp());
        }

        rows.ForEach(Take);
        var proven = inOrder.FindAll(r => r.Ways.Count > 0);
        proven.ForEach(Take);
        return proven.ConvertAll(r => r.Row);
    }

    /// <summary>Says of the cells that could not be settled that they are not read.</summary>
    public void NoteOutOfLine()
    {
        foreach (var group in outOfLine.GroupBy(r => (r.Slots.Count, r.Row.Width)))
        {
            var cells = group.SelectMany(r => r.Row.Cells).ToList();
            var (count, width) = group.Key;
            var what = count < width ? $"缺少{Counted(width - count)}" : $"多出{Counted(count - width)}";
            var names = string.Join('、', group.Select(r => $"“{r.Row.Label}”"));
            draft.Notes.Add(
                new ReadingNote(
                    ReadingNoteKind.RowOutOfLine,
                    $"{tableName}{names}行与栏目错位：{(count < width ? "只有" : "有")}{count}个值，应有{width}个，{what}，不能确定是哪一栏，未能确定的单元格不读取。",
                    [.. cells.Select(c => c.Id)],
                    Place: cells.Select(c => draft.Cells[c.Index].Place).FirstOrDefault(p => p is not null)
                )
            );
        }
    }

    private static string Counted(int count) => count == 1 ? "一个" : $"{count}个";

    /// <summary>True when every row of the table was found with all its figures.</summary>
    private bool IsWhole() =>
        rows.TrueForAll(r => r.IsRun || r.Slots.Count >= r.Row.Width)
        && rows.Count > 0
        && draft.Form.Cells.All(c =>
            c.IsForeign
            || c.Table != rows[0].Row.Cells[0].Table
            || draft.Cells[c.Index].State != CellState.Unread
            || rows.Exists(r => r.Row.Cells.Contains(c))
        );

    private void Take(DoubtfulRow doubtful)
    {
        var (row, slots) = (doubtful.Row, doubtful.Slots);
        var sure = new List<CellDefinition>();
        for (var column = 0; column < row.Width; column++)
        {
            if (doubtful.AgreeOn(column) is { } slot)
            {
                draft.Set(row.Cells[column], slot);
                sure.Add(row.Cells[column]);
            }
            else if (slots.Count > 0)
            {
                draft.Cells[row.Cells[column].Index] = ReportCell.UnreadAt(slots[0].Place, null);
            }
        }

        if (sure.Count > 0 && doubtful.IsNarrowed)
        {
            draft.Notes.Add(
                new ReadingNote(
                    ReadingNoteKind.SettledByIdentities,
                    $"{tableName}“{row.Label}”行有{slots.Count}个值、{row.Width}个栏目，按勾稽关系只有一种读法。",
                    [.. sure.Select(c => c.Id)],
                    Place: slots[0].Place
                )
            );
        }

        if (sure.Count < row.Width)
        {
            outOfLine.Add(doubtful);
        }
    }
}
