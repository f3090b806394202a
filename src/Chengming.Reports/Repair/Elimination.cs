namespace Chengming.Reports.Repair;

/// <summary>
/// Solves for the changes of a few cells that bring every tie to zero, in exact whole numbers (fraction-free elimination), or shows which
/// ties together cannot be brought to zero by these cells alone.
/// </summary>
internal sealed class Elimination
{
    private readonly int unknowns;
    private readonly List<int> ties;
    private readonly long[][] rows;
    private readonly int[] pivotRow;

    private Elimination(int unknowns, List<int> ties, long[][] rows, int[] pivotRow)
    {
        this.unknowns = unknowns;
        this.ties = ties;
        this.rows = rows;
        this.pivotRow = pivotRow;
    }

    /// <summary>Eliminates <paramref name="cells"/> from the ties they stand in and from <paramref name="failed"/>.</summary>
    public static Elimination Of(TieSystem system, long[] differences, List<int> failed, ReadOnlySpan<int> cells)
    {
        var involved = new List<int>(failed);
        foreach (var cell in cells)
        {
            foreach (var (tie, _) in system.TiesOfCell[cell])
            {
                if (!involved.Contains(tie))
                {
                    involved.Add(tie);
                }
            }
        }

        // Each row: the coefficients of the cells, what the changes must add up to, and of which involved the row is made.
        var equations = new long[involved.Count][];
        for (var i = 0; i < equations.Length; i++)
        {
            equations[i] = new long[cells.Length + 1 + equations.Length];
            equations[i][cells.Length] = -differences[involved[i]];
            equations[i][cells.Length + 1 + i] = 1;
        }

        for (var c = 0; c < cells.Length; c++)
        {
            foreach (var (tie, sign) in system.TiesOfCell[cells[c]])
            {
                equations[involved.IndexOf(tie)][c] += sign;
            }
        }

        return new Elimination(cells.Length, involved, equations, Reduce(equations, cells.Length));
    }

    /// <summary>The changes of the cells; null when there are none, several, or they are not whole.</summary>
    public long[]? Changes()
    {
        var changes = new long[unknowns];
        for (var c = 0; c < unknowns; c++)
        {
            if (pivotRow[c] < 0)
            {
                return null;
            }

            var row = rows[pivotRow[c]];
            var (quotient, rest) = Math.DivRem(row[unknowns], row[c]);
            if (rest != 0)
            {
                return null;
            }

            changes[c] = quotient;
        }

        return changes;
    }

    /// <summary>
    /// The combinations of ties that no change of these cells can satisfy: pairs of tie and weight. Whatever heals the report changes a
    /// cell whose weighted sum over one such combination is not zero.
    /// </summary>
    public IEnumerable<List<(int Tie, long Weight)>> Contradictions()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i][unknowns] == 0 || Array.IndexOf(pivotRow, i) >= 0)
            {
                continue;
            }

            var combination = new List<(int, long)>();
            for (var t = 0; t < ties.Count; t++)
            {
                if (rows[i][unknowns + 1 + t] is not 0 and var weight)
                {
                    combination.Add((ties[t], weight));
                }
            }

            yield return combination;
        }
    }

    private static int[] Reduce(long[][] equations, int unknowns)
    {
        var pivots = new int[unknowns];
        Array.Fill(pivots, -1);
        for (var c = 0; c < unknowns; c++)
        {
            var pivot = -1;
            for (var i = 0; i < equations.Length && pivot < 0; i++)
            {
                pivot = equations[i][c] != 0 && Array.IndexOf(pivots, i, 0, c) < 0 ? i : -1;
            }

            if (pivot < 0)
            {
                continue;
            }

            pivots[c] = pivot;
            for (var i = 0; i < equations.Length; i++)
            {
                if (i != pivot && equations[i][c] != 0)
                {
                    Subtract(equations[i], equations[pivot], equations[i][c], equations[pivot][c]);
                }
            }
        }

        return pivots;
    }

    private static void Subtract(long[] row, long[] pivot, long factor, long pivotFactor)
    {
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = checked((row[j] * pivotFactor) - (pivot[j] * factor));
        }

        if (pivotFactor is not (1 or -1))
        {
            Shorten(row);
        }
    }

    /// <summary>Divides a row by the greatest common divisor of its numbers, so that they do not grow from step to step.</summary>
    private static void Shorten(long[] row)
    {
        var divisor = 0L;
        foreach (var number in row)
        {
            var (a, b) = (divisor, Math.Abs(number));
            while (b != 0)
            {
                (a, b) = (b, a % b);
            }

            divisor = a;
        }

        for (var j = 0; divisor > 1 && j < row.Length; j++)
        {
            row[j] /= divisor;
        }
    }
}
