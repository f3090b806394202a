namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The longest chain of positions whose values rise.</summary>
internal static class RisingChain
{
    /// <summary>Positions from <paramref name="start"/> to <paramref name="end"/> that count and have rising, non-negative values.</summary>
    public static List<int> Longest(int[] values, int start, int end, Func<int, bool> counts)
    {
        var chain = new List<int>(end - start);
        var rises = true;
        for (var i = start; i < end; i++)
        {
            if (values[i] >= 0 && counts(i))
            {
                rises &= chain.Count == 0 || values[chain[^1]] < values[i];
                chain.Add(i);
            }
        }

        return rises ? chain : LongestOf(values, chain);
    }

    private static List<int> LongestOf(int[] values, List<int> positions)
    {
        var length = new int[positions.Count];
        var before = new int[positions.Count];
        var best = 0;
        for (var i = 0; i < positions.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (values[positions[j]] < values[positions[i]] && length[j] + 1 > length[i])
                {
                    (length[i], before[i]) = (length[j] + 1, j);
                }
            }

            best = length[i] > length[best] ? i : best;
        }

        var chain = new List<int>();
        for (var i = best; i >= 0; i = before[i])
        {
            chain.Add(positions[i]);
        }

        chain.Reverse();
        return chain;
    }
}
