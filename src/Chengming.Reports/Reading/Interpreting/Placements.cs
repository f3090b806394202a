namespace Chengming.Reports.Reading.Interpreting;

/// <summary>All ways in which values can stand in a row that has more or fewer columns than values.</summary>
internal static class Placements
{
    private const int Most = 600;

    /// <summary>
    /// Each placement gives every column a slot or null. With too few values some columns stay empty; with too many one or two are
    /// left out (page numbers), or two that a line break parts are one number.
    /// </summary>
    public static List<ValueSlot?[]> Of(IReadOnlyList<ValueSlot> slots, int width)
    {
        var result = new List<ValueSlot?[]>();
        if (slots.Count == 0 || slots.Count > width + 2)
        {
            return result;
        }

        if (slots.Count <= width)
        {
            Spread(slots, new ValueSlot?[width], 0, 0, result);
            return result.Count < Most ? result : [];
        }

        Shrink(slots, width, 0, result);
        if (slots.Count == width + 1)
        {
            Join(slots, result);
        }

        return result;
    }

    private static void Spread(
        IReadOnlyList<ValueSlot> slots,
        ValueSlot?[] columns,
        int slot,
        int column,
        List<ValueSlot?[]> result
    )
    {
        if (result.Count >= Most)
        {
            return;
        }

        if (slot == slots.Count)
        {
            result.Add((ValueSlot?[])columns.Clone());
            return;
        }

        for (var c = column; c + slots.Count - slot <= columns.Length; c++)
        {
            columns[c] = slots[slot];
            Spread(slots, columns, slot + 1, c + 1, result);
            columns[c] = null;
        }
    }

    private static void Shrink(IReadOnlyList<ValueSlot> slots, int width, int from, List<ValueSlot?[]> result)
    {
        if (slots.Count == width)
        {
            result.Add([.. slots.Select(s => (ValueSlot?)s)]);
            return;
        }

        // Nothing but a number alone on its line can be a page number; where none is, any may be the one too many.
        var someAlone = slots.Any(s => s.IsAlone);
        for (var i = from; i < slots.Count && result.Count < Most; i++)
        {
            if (!someAlone || slots[i].IsAlone)
            {
                Shrink([.. slots.Take(i), .. slots.Skip(i + 1)], width, i, result);
            }
        }
    }

    private static void Join(IReadOnlyList<ValueSlot> slots, List<ValueSlot?[]> result)
    {
        for (var i = 0; i + 1 < slots.Count; i++)
        {
            var (a, b) = (slots[i], slots[i + 1]);
            if (a.Line != b.Line && CellText.Read(a.Raw + b.Raw, out var value) == CellKind.Number)
            {
                var joined = a with { Raw = a.Raw + b.Raw, Value = value };
                result.Add([.. slots.Take(i).Append(joined).Concat(slots.Skip(i + 2)).Select(s => (ValueSlot?)s)]);
            }
        }
    }
}
