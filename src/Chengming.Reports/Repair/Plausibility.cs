using System.Globalization;

namespace Chengming.Reports.Repair;

/// <summary>
/// How likely sets of the same size are, the smaller the likelier: first by the slips of the keyboard that would explain them (a digit
/// wrong, missing, doubled, two exchanged), then totals before members, since sums are made by hand.
/// </summary>
internal static class Plausibility
{
    public static (int Slips, int Members) Of(TieSystem system, CellChanges set)
    {
        var (slips, members) = (0, 0);
        for (var i = 0; i < set.Cells.Length; i++)
        {
            var cell = system.Report.Form.Cells[set.Cells[i]];
            var printed = (long)system.Report[cell].Value!.Value;
            slips += Slips(Digits(printed), Digits(printed + set.Changes[i]));
            members += system.TiesOfCell[set.Cells[i]].Exists(t => system.Ties[t.Tie].IsTotal(cell)) ? 0 : 1;
        }

        return (slips, members);
    }

    /// <summary>Edit distance with exchange of neighbours (Damerau–Levenshtein, restricted).</summary>
    internal static int Slips(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }

    private static string Digits(long value) => value.ToString(CultureInfo.InvariantCulture);
}
