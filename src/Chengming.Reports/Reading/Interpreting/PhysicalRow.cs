namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A value, or the room for one, as it stands in the document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number of a <see cref="CellKind.Number"/>.</param>
/// <param name="Raw">As printed.</param>
/// <param name="Place">Where.</param>
/// <param name="Column">Column of the grid or the tab text, from 0; -1 in plain lines.</param>
/// <param name="Line">Which line of the document.</param>
/// <param name="IsAlone">True when nothing else stands on its line: it may be a page number.</param>
/// <param name="IsJoined">True when it was put together from several lines of a cell.</param>
internal readonly record struct ValueSlot(
    CellKind Kind,
    decimal Value,
    string Raw,
    Place Place,
    int Column,
    int Line,
    bool IsAlone,
    bool IsJoined = false
);

/// <summary>Values that stand together, with the words before them.</summary>
internal sealed class PhysicalRow
{
    /// <summary>Where the words before the values begin and end in <see cref="TableScan.Words"/>.</summary>
    public required int WordsStart { get; init; }

    public required int WordsEnd { get; init; }

    /// <summary>The values and empty cells.</summary>
    public required ValueSlot[] Slots { get; init; }

    /// <summary>How many of the slots are not blank.</summary>
    public required int Filled { get; init; }

    /// <summary>The header above, when one was recognised.</summary>
    public HeaderMap? Header { get; init; }

    /// <summary>First and last line of the document that belong to it.</summary>
    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    /// <summary>True when the values begin on the line their label ends on: then they are sure to be its own.</summary>
    public bool IsBesideLabel { get; init; }

    /// <summary>True when the cells stand in drawn or tabbed columns.</summary>
    public bool HasColumns { get; init; }

    /// <summary>Column of the last cell of the label; -1 when it has none or the columns are not known.</summary>
    public int LabelColumn { get; init; } = -1;

    /// <summary>True for a row of a drawn grid, whose columns can be trusted even where cells are not there.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>True when figures among the values are no numbers: the values cannot be told apart.</summary>
    public bool IsBroken { get; init; }

    /// <summary>True when all values are run together in one token.</summary>
    public bool IsRun { get; init; }

    /// <summary>True when all values stand on one line.</summary>
    public bool IsOnOneLine => Slots.Length == 0 || Slots[0].Line == Slots[^1].Line;
}
