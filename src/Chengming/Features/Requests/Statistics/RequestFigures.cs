using Chengming.Law;

namespace Chengming.Features.Requests.Statistics;

/// <summary>What was counted (申请统计数字).</summary>
[Term("申请统计数字")]
public sealed class RequestFigures
{
    private readonly Dictionary<string, int> cells = new(StringComparer.Ordinal);

    /// <summary>Figures of table 3 by the identifiers of their cells; those that are 0 are left out.</summary>
    public IReadOnlyDictionary<string, int> Cells => cells;

    /// <summary>Cases answered in the period by their last day.</summary>
    public int AnsweredInTime { get; private set; }

    /// <summary>Cases answered in the period, in time or late; what was withdrawn or lapsed is none.</summary>
    public int Answered { get; private set; }

    /// <summary>The figure of a cell.</summary>
    /// <param name="cell">Identifier of the cell.</param>
    public int this[string cell] => cells.GetValueOrDefault(cell);

    internal int TotalOf(string row) => this[Table3.CellOf(row, Table3.Total)];

    internal void Add(string row, string kind, int count)
    {
        foreach (var column in new[] { kind, Table3.Total })
        {
            var cell = Table3.CellOf(row, column);
            cells[cell] = cells.GetValueOrDefault(cell) + count;
        }
    }

    internal void AddAnswered(bool? inTime, int count)
    {
        Answered += inTime is null ? 0 : count;
        AnsweredInTime += inTime is true ? count : 0;
    }
}
