using Chengming.Law;

namespace Chengming.Reports;

/// <summary>What is known of a cell. Blank, “/” and unread are three things, and none of them is 0.</summary>
[Term("单元格状态")]
public enum CellState
{
    /// <summary>The row or cell is not in the document, is cut off, or cannot be read with certainty.</summary>
    Unread,

    /// <summary>A number was read.</summary>
    Read,

    /// <summary>The cell is there and empty (white space included).</summary>
    Blank,

    /// <summary>The cell holds “/”, “—”, “－” or “-” alone: not applicable (不适用).</summary>
    NotApplicable,
}

/// <summary>One cell of a report's tables with its value, what was printed, and where.</summary>
/// <param name="State">What is known of the cell.</param>
/// <param name="Value">The number; set exactly when <paramref name="State"/> is <see cref="CellState.Read"/>.</param>
/// <param name="Raw">The text as printed, e.g. “36件”; null when nothing was there.</param>
/// <param name="Place">Where it was printed.</param>
[Term("单元格")]
public readonly record struct ReportCell(CellState State, decimal? Value, string? Raw, Place? Place)
{
    /// <summary>A cell of which nothing is known.</summary>
    public static ReportCell Unread => default;

    /// <summary>A cell that holds <paramref name="value"/>.</summary>
    public static ReportCell Of(decimal value, string? raw = null, Place? place = null) =>
        new(CellState.Read, value, raw, place);

    /// <summary>An empty cell.</summary>
    public static ReportCell BlankAt(Place? place, string? raw = null) => new(CellState.Blank, null, raw, place);

    /// <summary>A cell marked as not applicable.</summary>
    public static ReportCell NotApplicableAt(Place? place, string? raw = "/") =>
        new(CellState.NotApplicable, null, raw, place);

    /// <summary>A cell that is there but cannot be settled, with what was printed.</summary>
    public static ReportCell UnreadAt(Place? place, string? raw) => new(CellState.Unread, null, raw, place);
}
