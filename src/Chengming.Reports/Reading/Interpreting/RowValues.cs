namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The values of a physical row without what is most likely a page number.</summary>
internal static class RowValues
{
    /// <summary>How many values count for a row of this width.</summary>
    public static int Count(PhysicalRow row, int width) =>
        row.IsRun || (row.Filled == width + 1 && PageNumber(row) >= 0) ? width : row.Filled;

    /// <summary>The one slot that stands alone on its line at either end while the others do not; -1 when there is none.</summary>
    public static int PageNumber(PhysicalRow row)
    {
        var alone = -1;
        for (var i = 0; i < row.Slots.Length; i++)
        {
            if (row.Slots[i].IsAlone)
            {
                if (alone >= 0)
                {
                    return -1;
                }

                alone = i;
            }
        }

        var isAtEnd = alone == 0 || alone == row.Slots.Length - 1;
        return alone >= 0 && isAtEnd && row.Slots[alone] is { Kind: CellKind.Number, Value: > 0 } ? alone : -1;
    }
}
