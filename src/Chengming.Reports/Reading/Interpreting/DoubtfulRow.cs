namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A row and all the ways to place its values that nothing speaks against so far.</summary>
internal sealed class DoubtfulRow(RowEntry row, List<ValueSlot> slots, List<ValueSlot?[]> ways)
{
    /// <summary>A wrong way adds up about once in as many ways as the largest figure is large; so many times fewer are safe.</summary>
    private const int Margin = 10;

    private readonly int tried = ways.Count;

    public RowEntry Row { get; } = row;

    public List<ValueSlot> Slots { get; } = slots;

    public List<ValueSlot?[]> Ways { get; private set; } = ways;

    /// <summary>True when the identities have ruled out a way.</summary>
    public bool IsNarrowed { get; private set; }

    /// <summary>
    /// True when the sum of the row alone is too little to go by: its total is open, most of it is open, or there were so many ways
    /// that one could fit by chance.
    /// </summary>
    public bool NeedsProof(Equations equations) =>
        Ways.Count > 0
        && (
            Slots.Count > Row.Width
                ? tried * Margin > Largest()
                : !IsRun
                    && Slots.Exists(s => s is { Kind: CellKind.Number, Value: not 0 })
                    && (IsMostlyOpen || Ways.TrueForAll(w => LeavesTotalOpen(w, equations)))
        );

    private bool IsMostlyOpen => Ways.Count == 1 && Slots.Count < Row.Width - 1;

    private bool LeavesTotalOpen(ValueSlot?[] way, Equations equations) =>
        Enumerable.Range(0, Row.Width).Any(c => way[c] is null && equations.IsTotal(Row, c));

    private decimal Largest()
    {
        var largest = 0m;
        foreach (var slot in Ways[0])
        {
            largest = Math.Max(largest, slot?.Value ?? 0);
        }

        return largest;
    }

    /// <summary>True when every value is borne out by an identity with other rows.</summary>
    public bool IsProven(decimal?[] values, Equations equations) =>
        Ways.Count == 1 && equations.HoldDown(values, Row.Cells.Where((_, c) => Ways[0][c] is not null).ToList());

    /// <summary>Leaves the row unread.</summary>
    public void GiveUp() => Ways = [];

    /// <summary>True for figures run together.</summary>
    public bool IsRun => Slots.Count == 1 && FiguresRunTogether.Fill(Slots[0].Raw, Row.Width);

    /// <summary>Leaves figures run together unread, unless they are as many zeros as there are columns.</summary>
    public void GiveUpRun()
    {
        if (IsRun && Slots[0].Raw.AsSpan().ContainsAnyExcept('0'))
        {
            GiveUp();
        }
    }

    /// <summary>Drops the ways that break an identity, and writes into <paramref name="values"/> what is certain; true when a way was dropped.</summary>
    public bool Narrow(decimal?[] values, Equations equations)
    {
        var fitting = Ways.FindAll(w => Fits(w, values, equations));
        var isNarrower = fitting.Count < Ways.Count;
        Ways = fitting;
        IsNarrowed |= isNarrower;
        for (var column = 0; column < Row.Width; column++)
        {
            values[Row.Cells[column].Index] = AmountOf(AgreeOn(column));
        }

        return isNarrower;
    }

    /// <summary>What stands in a column in every way that is left; null when they differ.</summary>
    public ValueSlot? AgreeOn(int column)
    {
        if (Ways.Count == 0 || Ways[0][column] is not { } first)
        {
            return null;
        }

        foreach (var way in Ways)
        {
            if (way[column] is not { } slot || slot.Kind != first.Kind || slot.Value != first.Value)
            {
                return null;
            }
        }

        return first;
    }

    /// <summary>“/” adds nothing; taken for unknown it would let any way pass.</summary>
    private static decimal? AmountOf(ValueSlot? slot) =>
        slot switch
        {
            { Kind: CellKind.Number } number => number.Value,
            { Kind: CellKind.NotApplicable } => 0,
            _ => null,
        };

    private bool Fits(ValueSlot?[] way, decimal?[] values, Equations equations)
    {
        for (var column = 0; column < Row.Width; column++)
        {
            values[Row.Cells[column].Index] = AmountOf(way[column]);
        }

        return equations.Fit(values, Row.Cells);
    }
}
