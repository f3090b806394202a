using System.Runtime.InteropServices;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Puts the values of the rows found into cells; rows whose values do not match their columns come last, with the identities to help.</summary>
internal sealed class RowPlacement(
    ReportDraft draft,
    string tableName,
    bool isIrregular = false,
    bool isTorn = false,
    TotalPlace total = TotalPlace.Last
)
{
    private readonly DoubtfulRows doubtful = new(draft, tableName, isIrregular);
    private readonly LooseRows loose = new();
    private readonly List<RowEntry> apart = [];

    /// <summary>Reads a row of the form from one or more physical rows.</summary>
    public void Place(RowEntry row, ReadOnlySpan<PhysicalRow> physical)
    {
        var only = physical[0];
        if (physical.Length == 1 && only.Filled == 0)
        {
            foreach (var cell in row.Cells)
            {
                draft.Set(cell, only.Slots[0] with { Kind = CellKind.Blank });
            }

            return;
        }

        if (physical.Length == 1 && only.HasColumns && PlaceByColumns(row, only))
        {
            return;
        }

        if (AnyIsBroken(physical))
        {
            PutApart(row, physical);
            return;
        }

        if (
            physical.Length == 1
            && (total == TotalPlace.Last || only.HasColumns)
            && only.Filled == row.Width
            && only.Slots.Length == row.Width
            && (only.HasColumns || (only.IsOnOneLine && (!isTorn || !IsBound(row))))
        )
        {
            PlaceInOrder(row, only.Slots, only.Header);
            return;
        }

        var filled = FilledSlots(physical);
        while (only.HasColumns && filled.Count > row.Width && filled[^1].Kind == CellKind.Words)
        {
            // A column of remarks.
            filled.RemoveAt(filled.Count - 1);
        }

        if (
            filled.Count == row.Width + 1
            && physical.Length == 1
            && RowValues.PageNumber(only) is >= 0 and var page
            && HoldWithout(row, filled, page)
        )
        {
            filled.RemoveAt(page);
        }

        if (total != TotalPlace.Last && !only.HasColumns)
        {
            PlaceRotated(row, filled, physical);
        }
        else if (filled.Count == row.Width && !only.HasColumns && !IsSure(row, filled))
        {
            if (IsBound(row) && AddUp(row, filled))
            {
                doubtful.AddInOrder(row, filled);
            }
            else if (IsBound(row))
            {
                loose.AddFailed();
            }

            // Values of several lines that do not add up are not all this row's.
            PutApart(row, physical);
        }
        else if (filled.Count == row.Width && !only.HasColumns && IsBound(row))
        {
            loose.Add(row, filled);
        }
        else if (filled.Count == row.Width)
        {
            PlaceInOrder(row, CollectionsMarshal.AsSpan(filled), only.Header);
        }
        else if (physical.Length == 1 && only.HasColumns && only.Slots.Length == row.Width)
        {
            PlaceInOrder(row, only.Slots, only.Header);
        }
        else if (
            row.Width == 1
            && filled.TrueForAll(s => s.Kind == filled[0].Kind && s.Value == filled[0].Value && s.Column >= 0)
        )
        {
            // A merged cell that a converter wrote out once for every column it covers.
            draft.Set(row.Cells[0], filled[0]);
        }
        else
        {
            doubtful.Add(row, filled, IsBound(row));
        }
    }

    /// <summary>Reads a row that has its total before its other values.</summary>
    private void PlaceRotated(RowEntry row, List<ValueSlot> filled, ReadOnlySpan<PhysicalRow> physical)
    {
        if (total == TotalPlace.First && filled.Count == row.Width && AddUp(row, TotalColumn.FirstPutLast(filled)))
        {
            loose.Add(row, TotalColumn.FirstPutLast(filled));
        }
        else
        {
            PutApart(row, physical);
        }
    }

    private static bool AnyIsBroken(ReadOnlySpan<PhysicalRow> physical)
    {
        for (var i = 0; i < physical.Length; i++)
        {
            if (physical[i].IsBroken)
            {
                return true;
            }
        }

        return false;
    }

    private static List<ValueSlot> FilledSlots(ReadOnlySpan<PhysicalRow> physical)
    {
        var filled = new List<ValueSlot>(physical[0].Slots.Length);
        for (var i = 0; i < physical.Length; i++)
        {
            foreach (var slot in physical[i].Slots)
            {
                if (slot.Kind != CellKind.Blank)
                {
                    filled.Add(slot);
                }
            }
        }

        return filled;
    }

    /// <summary>True when an identity ties the cells of the row.</summary>
    private bool IsBound(RowEntry row) => Equations.Of(draft.Form).Binds(row.Cells[0]);

    /// <summary>True for values of several lines that add up, or of which none was seen to stand apart when nothing can be added up.</summary>
    private bool IsSure(RowEntry row, List<ValueSlot> slots) =>
        IsBound(row)
            ? ReadingOrder.IsKept(slots) && AddUp(row, slots)
            : slots.TrueForAll(s => s.Kind != CellKind.Words) && (!isTorn || row.Width == 1);

    private bool AddUp(RowEntry row, List<ValueSlot> slots) =>
        slots.TrueForAll(s => s.Kind != CellKind.Words) && Equations.Of(draft.Form).HoldAcross(row.Cells, slots);

    private bool HoldWithout(RowEntry row, List<ValueSlot> slots, int page) =>
        Equations.Of(draft.Form).HoldAcross(row.Cells, [.. slots.Take(page), .. slots.Skip(page + 1)]);

    /// <summary>Leaves a row unread.</summary>
    public void PutApart(RowEntry row, ReadOnlySpan<PhysicalRow> physical) => PutApart(row, physical[0].Slots[0].Place);

    private void PutApart(RowEntry row, Place place)
    {
        foreach (var cell in row.Cells)
        {
            draft.Cells[cell.Index] = ReportCell.UnreadAt(place, null);
        }

        apart.Add(row);
    }

    /// <summary>Settles what the identities can settle, and says of the rest that it is not read.</summary>
    public void Finish()
    {
        foreach (var (row, slots) in loose.Rows)
        {
            if (loose.AreSure)
            {
                PlaceInOrder(row, CollectionsMarshal.AsSpan(slots), null);
            }
            else
            {
                PutApart(row, slots[0].Place);
            }
        }

        var settled = doubtful.Settle();
        apart.RemoveAll(settled.Contains);
        NoteApart();
        doubtful.NoteOutOfLine();
    }

    private void NoteApart()
    {
        if (apart.Count == 0)
        {
            return;
        }

        var names = string.Join('、', apart.Select(r => $"“{r.Label}”"));
        draft.Notes.Add(
            new ReadingNote(
                ReadingNoteKind.RowOutOfLine,
                $"{tableName}{names}行的数字与行名在文中分开排列或被拆成几段，不能确定是哪一栏，未读取。",
                [.. apart.SelectMany(r => r.Cells).Select(c => c.Id)],
                Place: draft.Cells[apart[0].Cells[0].Index].Place
            )
        );
    }

    private bool PlaceByColumns(RowEntry row, PhysicalRow physical)
    {
        if (physical.Header?.GridColumnsOf(row) is not { } columns || physical.LabelColumn >= columns.Min())
        {
            return false;
        }

        Span<int> slotOf = stackalloc int[columns.Length];
        slotOf.Fill(-1);
        for (var i = 0; i < physical.Slots.Length; i++)
        {
            var slot = physical.Slots[i];
            var column = Array.IndexOf(columns, slot.Column);
            if (column >= 0)
            {
                slotOf[column] = i;
            }
            else if (slot.Kind is not (CellKind.Blank or CellKind.Words))
            {
                return false;
            }
        }

        if (slotOf.Contains(-1))
        {
            return false;
        }

        for (var column = 0; column < columns.Length; column++)
        {
            draft.Set(row.Cells[column], physical.Slots[slotOf[column]]);
        }

        return true;
    }

    private void PlaceInOrder(RowEntry row, ReadOnlySpan<ValueSlot> slots, HeaderMap? header)
    {
        var order = header?.GridColumnsOf(row);
        CellDefinition[] cells = order is null
            ? row.Cells
            : [.. row.Cells.Zip(order).OrderBy(p => p.Second).Select(p => p.First)];
        for (var i = 0; i < cells.Length; i++)
        {
            draft.Set(cells[i], slots[i]);
        }
    }
}
