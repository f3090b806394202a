namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Whether the lines of a row's values can stand in the order of its columns.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// False when a line has more values than one before it: then the shorter is the upper half of torn numbers, or lies
    /// above the row.
    /// </summary>
    public static bool IsKept(List<ValueSlot> slots)
    {
        var before = int.MaxValue;
        for (var i = 0; i < slots.Count; )
        {
            var start = i;
            while (i < slots.Count && slots[i].Line == slots[start].Line)
            {
                i++;
            }

            if (i - start > before)
            {
                return false;
            }

            before = i - start;
        }

        return true;
    }
}
