namespace Chengming.Reports.Reading.Interpreting;

/// <summary>All ways in which values can stand in a row that has more or fewer columns than values.</summary>
internal static class Placements
{
    private const int Most = 600;

    /// <summary>More pieces than this are not sorted out.</summary>
    private const int MostTorn = 7;

    /// <summary>
    /// Each placement gives every column a slot or null. With too few values some columns stay empty; with too many one or two are
    /// left out (page numbers), or neighbours that a line break parts are one number, or both.
    /// </summary>
    public static List<ValueSlot?[]> Of(IReadOnlyList<ValueSlot> slots, int width)
    {
        var result = new List<ValueSlot?[]>();
        if (slots.Count == 0 || slots.Count > width + MostTorn)
        {
            return result;
        }

        if (slots.Count == 1 && FiguresRunTogether.Fill(slots[0].Raw, width))
        {
            return FiguresRunTogether.Parted(slots[0], width);
        }

        if (slots.Count <= width)
        {
            Spread(slots, new ValueSlot?[width], 0, 0, result);
            return result.Count < Most ? result : [];
        }

        if (slots.Count <= width + 2 && slots.Count(s => s.IsAlone) <= 2)
        {
            Shrink(slots, width, 0, result);
        }

        Join(slots, width, 0, result);
        if (slots.Count == width + 2)
        {
            foreach (var page in Enumerable.Range(0, slots.Count).Where(i => IsPageNumber(slots[i])))
            {
                Join([.. slots.Take(page), .. slots.Skip(page + 1)], width, 0, result);
            }
        }

        result.RemoveAll(p => p.Any(s => s is { Kind: CellKind.Words }));
        return result.Count < Most ? result : [];
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

        for (var i = from; i < slots.Count && result.Count < Most; i++)
        {
            if (IsPageNumber(slots[i]))
            {
                Shrink([.. slots.Take(i), .. slots.Skip(i + 1)], width, i, result);
            }
        }
    }

    /// <summary>Nothing but a number from 1 alone on its line can be a page number.</summary>
    private static bool IsPageNumber(in ValueSlot slot) => slot is { IsAlone: true, Kind: CellKind.Number, Value: > 0 };

    private static void Join(IReadOnlyList<ValueSlot> slots, int width, int from, List<ValueSlot?[]> result)
    {
        if (slots.Count == width)
        {
            result.Add([.. slots.Select(s => (ValueSlot?)s)]);
            return;
        }

        for (var i = from; i + 1 < slots.Count && result.Count < Most; i++)
        {
            var (a, b) = (slots[i], slots[i + 1]);
            if (a.Line != b.Line && CellText.Read(a.Raw + b.Raw, out var value) == CellKind.Number)
            {
                var joined = b with { Raw = a.Raw + b.Raw, Value = value, Place = a.Place };
                Join([.. slots.Take(i), joined, .. slots.Skip(i + 2)], width, i, result);
            }
        }
    }
}
