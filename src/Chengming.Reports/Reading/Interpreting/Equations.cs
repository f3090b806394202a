using System.Collections.Concurrent;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The identities of a form written out cell by cell: Σ left = Σ right.</summary>
internal sealed class Equations
{
    private static readonly ConcurrentDictionary<ReportForm, Equations> Known = new();

    private static readonly List<(int[] Left, int[] Right)> Nothing = [];

    private readonly List<(int[] Left, int[] Right)>[] byCell;

    /// <summary>The identities within a row, kept for the rows of the lexicons.</summary>
    private readonly ConcurrentDictionary<IReadOnlyList<CellDefinition>, (int[] Left, int[] Right)[]> across = new();

    private Equations(ReportForm form)
    {
        byCell = new List<(int[], int[])>[form.Cells.Count];
        foreach (var identity in form.Identities)
        {
            if (
                identity.Is == IdentityRelation.Equal
                && !identity.Left.Concat(identity.Right).Any(m => m.Contains('@', StringComparison.Ordinal))
            )
            {
                Write(form, identity);
            }
        }
    }

    public static Equations Of(ReportForm form) => Known.GetOrAdd(form, f => new Equations(f));

    /// <summary>True when some identity ties this cell to others.</summary>
    public bool Binds(CellDefinition cell) => byCell[cell.Index] is not null;

    /// <summary>
    /// True when the values of <paramref name="cells"/> break no identity: full ones hold, and those that lack one of these cells
    /// leave it a whole number from 0 on.
    /// </summary>
    public bool Fit(decimal?[] values, IReadOnlyList<CellDefinition> cells)
    {
        foreach (var cell in cells)
        {
            foreach (var (left, right) in byCell[cell.Index] ?? Nothing)
            {
                if (!Fits(values, cells, left, right))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>True when identities with the value of <paramref name="cell"/> can be worked out and none of them holds.</summary>
    public bool Refute(decimal?[] values, CellDefinition cell)
    {
        var broken = false;
        foreach (var (left, right) in byCell[cell.Index] ?? Nothing)
        {
            if (Difference(values, left, right) is { } difference)
            {
                if (difference == 0)
                {
                    return false;
                }

                broken = true;
            }
        }

        return broken;
    }

    /// <summary>True when the cell in this column is the sum of others of its row.</summary>
    public bool IsTotal(RowEntry row, int column)
    {
        var cell = row.Cells[column].Index;
        return (byCell[cell] ?? Nothing).Exists(e =>
            (e.Right is [var right] && right == cell && e.Left.All(IsInRow))
            || (e.Left is [var left] && left == cell && e.Right.All(IsInRow))
        );

        bool IsInRow(int index) => Array.Exists(row.Cells, c => c.Index == index);
    }

    /// <summary>True when each of these cells of a row has an identity with other rows that can be worked out, and all of these hold.</summary>
    public bool HoldDown(decimal?[] values, IReadOnlyList<CellDefinition> row)
    {
        foreach (var cell in row)
        {
            var holds = false;
            foreach (var (left, right) in byCell[cell.Index] ?? Nothing)
            {
                if (left.Concat(right).All(i => row.Any(c => c.Index == i)))
                {
                    continue;
                }

                var difference = Difference(values, left, right);
                if (difference is not null and not 0)
                {
                    return false;
                }

                holds |= difference == 0;
            }

            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the values of a whole row hold among themselves; a cell without a number counts as nothing.</summary>
    public bool HoldAcross(IReadOnlyList<CellDefinition> row, IReadOnlyList<ValueSlot> slots)
    {
        foreach (var (left, right) in across.GetOrAdd(row, Within))
        {
            if (Sum(left, slots) != Sum(right, slots))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The identities among the cells of a row, by their columns.</summary>
    private (int[] Left, int[] Right)[] Within(IReadOnlyList<CellDefinition> row)
    {
        var columnOf = row.Select((c, i) => (c.Index, Column: i)).ToDictionary(p => p.Index, p => p.Column);
        return
        [
            .. row.SelectMany(c => byCell[c.Index] ?? Nothing)
                .Distinct()
                .Where(e => e.Left.Concat(e.Right).All(columnOf.ContainsKey))
                .Select(e => (Array.ConvertAll(e.Left, i => columnOf[i]), Array.ConvertAll(e.Right, i => columnOf[i]))),
        ];
    }

    private static decimal Sum(int[] columns, IReadOnlyList<ValueSlot> slots)
    {
        var sum = 0m;
        foreach (var column in columns)
        {
            sum += slots[column].Kind == CellKind.Number ? slots[column].Value : 0;
        }

        return sum;
    }

    private static decimal? Difference(decimal?[] values, int[] left, int[] right)
    {
        var difference = 0m;
        foreach (var index in left)
        {
            if (values[index] is not { } value)
            {
                return null;
            }

            difference += value;
        }

        foreach (var index in right)
        {
            if (values[index] is not { } value)
            {
                return null;
            }

            difference -= value;
        }

        return difference;
    }

    private static bool Fits(decimal?[] values, IReadOnlyList<CellDefinition> cells, int[] left, int[] right)
    {
        var difference = 0m;
        var unknown = -1;
        var sign = 0;
        foreach (var (side, direction) in (ReadOnlySpan<(int[], int)>)[(left, 1), (right, -1)])
        {
            foreach (var index in side)
            {
                if (values[index] is { } value)
                {
                    difference += direction * value;
                }
                else if (unknown >= 0)
                {
                    return true;
                }
                else
                {
                    (unknown, sign) = (index, direction);
                }
            }
        }

        if (unknown < 0)
        {
            return difference == 0;
        }

        var solved = -difference * sign;
        return !cells.Any(c => c.Index == unknown) || (solved >= 0 && decimal.IsInteger(solved));
    }

    private void Write(ReportForm form, Identity identity)
    {
        var members = identity.Left.Concat(identity.Right).Select(Split).ToList();
        var table = members[0].Table;
        var cells = form.Cells.Where(c => c.Table.Id == table).ToList();
        var groups =
            identity.Each == IdentityDirection.Column
                ? cells.GroupBy(c => c.Column.Id!, StringComparer.Ordinal)
                : cells.GroupBy(c => c.Row.Id!, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var byMember = group.ToLookup(
                c => (identity.Each == IdentityDirection.Column ? c.Row.Id : c.Column.Id)!,
                StringComparer.Ordinal
            );
            int[]? Side(IReadOnlyList<string> names) =>
                names.All(n => byMember.Contains(Split(n).Member))
                    ? [.. names.Select(n => byMember[Split(n).Member].First().Index)]
                    : null;

            if (Side(identity.Left) is { } left && Side(identity.Right) is { } right)
            {
                foreach (var index in left.Concat(right))
                {
                    (byCell[index] ??= []).Add((left, right));
                }
            }
        }
    }

    private static (string Table, string Member) Split(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return (name[..slash], name[(slash + 1)..]);
    }
}
