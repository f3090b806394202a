namespace Chengming.Reports.Reading.Interpreting;

/// <summary>
/// Rows of a table whose values stand on several lines and add up. Rows of zeros always do: they count only where rows with figures
/// do too.
/// </summary>
internal sealed class LooseRows
{
    private int failed;
    private int proven;

    public List<(RowEntry Row, List<ValueSlot> Slots)> Rows { get; } = [];

    /// <summary>True when the rows that could fail and did not outnumber the failed ones.</summary>
    public bool AreSure => failed == 0 || proven >= failed * 2;

    public void Add(RowEntry row, List<ValueSlot> slots)
    {
        Rows.Add((row, slots));
        proven += slots.Exists(s => s is { Kind: CellKind.Number, Value: not 0 }) ? 1 : 0;
    }

    /// <summary>Counts a row whose values do not add up.</summary>
    public void AddFailed() => failed++;
}
