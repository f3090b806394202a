using System.Collections.Concurrent;
using Chengming.Law;

namespace Chengming.Reports.Forms;

/// <summary>Where a cell of one form has its counterpart in another.</summary>
/// <param name="From">Cells of the form carried over from; one, or none.</param>
/// <param name="To">Cells of the form carried over to; several when one old figure is their sum, none when it was dropped.</param>
/// <param name="Quality">How good; null for a cell that is new.</param>
[Term("格式对应")]
public sealed record CellCounterpart(
    IReadOnlyList<CellDefinition> From,
    IReadOnlyList<CellDefinition> To,
    MappingQuality? Quality
);

/// <summary>How the figures of one form carry over to the same or a later form, cell by cell.</summary>
[Term("格式衔接")]
public sealed class FormBridge
{
    private static readonly ConcurrentDictionary<(ReportForm, ReportForm), FormBridge> Known = new();
    private readonly CellDefinition?[] exact;
    private readonly MappingQuality?[] quality;

    private FormBridge(ReportForm from, ReportForm to)
    {
        From = from;
        To = to;
        exact = new CellDefinition?[to.Cells.Count];
        quality = new MappingQuality?[to.Cells.Count];
        Counterparts = from == to ? Same() : CarriedOver();
        IsKnown = from == to || from.Mappings.Any(m => m.ToForm == to.Key);
    }

    /// <summary>The form carried over from.</summary>
    public ReportForm From { get; }

    /// <summary>The form carried over to.</summary>
    public ReportForm To { get; }

    /// <summary>False when nothing says how the one form carries over to the other.</summary>
    public bool IsKnown { get; }

    /// <summary>All cells of both forms with their counterparts: first by the order of <see cref="To"/>, then what was dropped.</summary>
    public IReadOnlyList<CellCounterpart> Counterparts { get; }

    /// <summary>The bridge between two forms.</summary>
    public static FormBridge Between(ReportForm from, ReportForm to) =>
        Known.GetOrAdd((from, to), static key => new FormBridge(key.Item1, key.Item2));

    /// <summary>The old cell that means exactly what <paramref name="cell"/> of the later form means; null when there is none.</summary>
    public CellDefinition? ExactSourceOf(CellDefinition cell) => exact[cell.Index];

    /// <summary>How good the old figure for this cell of the later form is; null when there is none at all.</summary>
    public MappingQuality? QualityOf(CellDefinition cell) => quality[cell.Index];

    private List<CellCounterpart> Same()
    {
        var all = new List<CellCounterpart>();
        foreach (var cell in To.Cells)
        {
            exact[cell.Index] = cell;
            quality[cell.Index] = MappingQuality.Exact;
            all.Add(new CellCounterpart([cell], [cell], MappingQuality.Exact));
        }

        return all;
    }

    private List<CellCounterpart> CarriedOver()
    {
        var byTarget = new Dictionary<int, CellCounterpart>();
        var dropped = new List<CellCounterpart>();
        foreach (var cell in From.Cells)
        {
            var mapping = From
                .Mappings.Where(m => m.ToForm == To.Key && FormValidation.Matches(cell.Id, m.From))
                .MaxBy(m => m.From.Length);
            var targets = mapping is null ? [] : Targets(cell, mapping);
            if (targets.Count == 0)
            {
                if (!cell.IsForeign)
                {
                    dropped.Add(new CellCounterpart([cell], [], MappingQuality.Dropped));
                }

                continue;
            }

            var counterpart = new CellCounterpart([cell], targets, mapping!.Quality);
            byTarget[targets.Min(t => t.Index)] = counterpart;
            foreach (var target in targets)
            {
                quality[target.Index] = mapping.Quality;
                exact[target.Index] = mapping.Quality == MappingQuality.Exact ? cell : null;
            }
        }

        var all = new List<CellCounterpart>();
        foreach (var cell in To.Cells)
        {
            if (byTarget.TryGetValue(cell.Index, out var counterpart))
            {
                all.Add(counterpart);
            }
            else if (quality[cell.Index] is null && !cell.IsForeign)
            {
                all.Add(new CellCounterpart([], [cell], null));
            }
        }

        all.AddRange(dropped);
        return all;
    }

    private List<CellDefinition> Targets(CellDefinition cell, CellMapping mapping)
    {
        var rest = cell.Id[mapping.From.Length..];
        return [.. mapping.To.Select(stem => To.FindCell(stem + rest)).OfType<CellDefinition>()];
    }
}
