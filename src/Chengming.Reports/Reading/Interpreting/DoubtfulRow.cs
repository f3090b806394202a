namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A row and all the ways to place its values that nothing speaks against so far.</summary>
internal sealed class DoubtfulRow(RowEntry row, List<ValueSlot> slots, List<ValueSlot?[]> ways)
{
    public RowEntry Row { get; } = row;

    public List<ValueSlot> Slots { get; } = slots;

    public List<ValueSlot?[]> Ways { get; private set; } = ways;

    /// <summary>True when the identities have ruled out a way.</summary>
    public bool IsNarrowed { get; private set; }

    /// <summary>True for figures run together.</summary>
    public bool IsRun => Slots.Count == 1 && FiguresRunTogether.Fill(Slots[0].Raw, Row.Width);

    /// <summary>Leaves figures run together unread, unless they are as many zeros as there are columns.</summary>
    public void GiveUpRun()
    {
        if (IsRun && Slots[0].Raw.AsSpan().ContainsAnyExcept('0'))
        {
            Ways = [];
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
            values[Row.Cells[column].Index] = AgreeOn(column) is { Kind: CellKind.Number } slot ? slot.Value : null;
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

    private bool Fits(ValueSlot?[] way, decimal?[] values, Equations equations)
    {
        for (var column = 0; column < Row.Width; column++)
        {
            values[Row.Cells[column].Index] = way[column] is { Kind: CellKind.Number } slot ? slot.Value : null;
        }

        return equations.Fit(values, Row.Cells);
    }
}
