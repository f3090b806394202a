using Chengming.Reports.Forms;

namespace Chengming.Reports.Repair;

/// <summary>A set of cells and what to add to each.</summary>
internal sealed record CellChanges(int[] Cells, long[] Changes);

/// <summary>
/// Finds the smallest sets of cells whose change heals failed ties and breaks none. Deepens by size; at each step it takes a combination of
/// ties that the cells chosen so far cannot satisfy and tries every cell that could, so that no smallest set is passed over.
/// </summary>
internal sealed class RepairSearch
{
    /// <summary>Larger repairs are no help to anyone.</summary>
    public const int LargestSet = 8;

    private const int MostSteps = 20_000;
    private const int MostSets = 400;

    private readonly TieSystem system;
    private readonly List<int> failed;
    private readonly long[] differences;
    private readonly List<CellChanges> found = [];
    private readonly HashSet<UInt128> seen = [];
    private readonly Dictionary<int, long> weights = [];
    private int steps;

    private RepairSearch(TieSystem system, List<int> failed)
    {
        this.system = system;
        this.failed = failed;
        differences = new long[system.Differences.Length];
        foreach (var tie in failed)
        {
            differences[tie] = system.Differences[tie];
        }
    }

    /// <summary>The smallest sets; empty when there is none of reasonable size or the work was too much.</summary>
    public static List<CellChanges> Smallest(TieSystem system, List<int> failed)
    {
        var search = new RepairSearch(system, failed);
        for (var size = 1; size <= LargestSet && search.found.Count == 0 && search.steps < MostSteps; size++)
        {
            search.seen.Clear();
            search.Extend([], size);
        }

        return search.steps < MostSteps ? search.found : [];
    }

    private void Extend(int[] cells, int size)
    {
        if (++steps >= MostSteps || found.Count >= MostSets)
        {
            return;
        }

        var elimination = Elimination.Of(system, differences, failed, cells);
        var branches = Branches(elimination, size - cells.Length);
        if (branches is null)
        {
            return;
        }

        if (branches.Count == 0)
        {
            branches = Settle(cells, elimination, size);
        }

        if (cells.Length < size)
        {
            foreach (var cell in branches)
            {
                if (Array.IndexOf(cells, cell) < 0 && With(cells, cell) is var larger && seen.Add(Key(larger)))
                {
                    Extend(larger, size);
                }
            }
        }
    }

    /// <summary>The cells one of which must be added; none when all is healed; null when more are needed than may be added.</summary>
    private List<int>? Branches(Elimination elimination, int room)
    {
        List<int>? fewest = null;
        var apart = new HashSet<int>();
        var needed = 0;
        foreach (var contradiction in elimination.Contradictions())
        {
            var cells = CellsThatMatter(contradiction);
            if (fewest is null || cells.Count < fewest.Count)
            {
                fewest = cells;
            }

            // Contradictions without a common cell need a cell each.
            if (!cells.Exists(apart.Contains))
            {
                apart.UnionWith(cells);
                needed++;
            }
        }

        return needed > room ? null : fewest ?? [];
    }

    private List<int> CellsThatMatter(List<(int Tie, long Weight)> contradiction)
    {
        weights.Clear();
        foreach (var (tie, weight) in contradiction)
        {
            foreach (var member in system.Ties[tie].Members)
            {
                weights[member.Cell.Index] = weights.GetValueOrDefault(member.Cell.Index) + (weight * member.Sign);
            }
        }

        return [.. weights.Where(w => w.Value != 0).Select(w => w.Key)];
    }

    /// <summary>Keeps a set that heals; where a figure would become impossible, returns the cells that could prevent that.</summary>
    private List<int> Settle(int[] cells, Elimination elimination, int size)
    {
        if (elimination.Changes() is not { } changes)
        {
            return [];
        }

        for (var i = 0; i < cells.Length; i++)
        {
            var cell = system.Report.Form.Cells[cells[i]];
            if (system.Report[cell].Value!.Value + changes[i] < 0 && cell.Number != NumberKind.Change)
            {
                return
                [
                    .. system
                        .TiesOfCell[cells[i]]
                        .SelectMany(t => system.Ties[t.Tie].Members)
                        .Select(m => m.Cell.Index)
                        .Distinct(),
                ];
            }
        }

        if (cells.Length == size && Array.TrueForAll(changes, c => c != 0))
        {
            found.Add(new CellChanges(cells, changes));
        }

        return [];
    }

    private static int[] With(int[] cells, int cell)
    {
        int[] larger = [.. cells, cell];
        Array.Sort(larger);
        return larger;
    }

    private static UInt128 Key(int[] cells)
    {
        UInt128 key = 0;
        foreach (var cell in cells)
        {
            key = (key << 16) | (ushort)(cell + 1);
        }

        return key;
    }
}
