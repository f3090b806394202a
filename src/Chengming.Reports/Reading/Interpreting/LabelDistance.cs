using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>How well a label is found in a text whose characters may be wrong, missing or mixed with those of a neighbour.</summary>
internal static class LabelDistance
{
    private const int Wrong = 10;
    private const int Missing = 10;
    private const int Foreign = 6;

    /// <summary>True when <see cref="Similarity"/> can be above <paramref name="least"/>: neither the lengths nor the letters speak against it.</summary>
    public static bool MayBeAlike(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double least)
    {
        var (shorter, longer) = a.Length < b.Length ? (a.Length, b.Length) : (b.Length, a.Length);
        return (longer == 0 || (double)shorter / longer > least) && MostSimilar(a, b) > least;
    }

    /// <summary>
    /// What <see cref="Similarity"/> is at most: each character of the longer text that cannot stand for one of the other is a change.
    /// </summary>
    public static double MostSimilar(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = Math.Max(a.Length, b.Length);
        var common = 0;
        foreach (var c in a)
        {
            common += b.Contains(c) ? 1 : 0;
        }

        return longer == 0 ? 1 : (double)Math.Min(common, b.Length) / longer;
    }

    /// <summary>Similarity (0 to 1) of two short texts as wholes.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
        {
            return 1;
        }

        if (a.IsEmpty || b.IsEmpty)
        {
            return 0;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return 1 - (double)row[b.Length] / Math.Max(a.Length, b.Length);
    }

    /// <summary>
    /// Finds <paramref name="label"/> within <paramref name="text"/>, beginning before <paramref name="boundary"/>.
    /// </summary>
    /// <returns>Similarity, and the stretch of text that was taken for the label.</returns>
    public static LabelMatch Find(ReadOnlySpan<char> label, ReadOnlySpan<char> text, int boundary)
    {
        if (label.IsEmpty || text.IsEmpty || text.Length > 400 || label.Length > 80)
        {
            return default;
        }

        Span<int> cost = stackalloc int[text.Length + 1];
        Span<int> from = stackalloc int[text.Length + 1];
        for (var j = 0; j <= text.Length; j++)
        {
            cost[j] = j < Math.Max(boundary, 1) ? 0 : 1000;
            from[j] = j;
        }

        for (var i = 1; i <= label.Length; i++)
        {
            var (diagonal, diagonalFrom) = (cost[0], from[0]);
            cost[0] += Missing;
            for (var j = 1; j <= text.Length; j++)
            {
                var (above, aboveFrom) = (cost[j], from[j]);
                var best = diagonal + (label[i - 1] == text[j - 1] ? 0 : Wrong);
                var bestFrom = diagonalFrom;
                if (above + Missing < best)
                {
                    (best, bestFrom) = (above + Missing, aboveFrom);
                }

                if (cost[j - 1] + Foreign < best)
                {
                    (best, bestFrom) = (cost[j - 1] + Foreign, from[j - 1]);
                }

                (cost[j], from[j]) = (best, bestFrom);
                (diagonal, diagonalFrom) = (above, aboveFrom);
            }
        }

        var end = 0;
        for (var j = 1; j <= text.Length; j++)
        {
            // Of equals the one nearest to the values wins: the last that ends before them, else the first after.
            if (cost[j] < cost[end] || (cost[j] == cost[end] && j <= boundary))
            {
                end = j;
            }
        }

        var similarity = 1 - (double)cost[end] / (label.Length * Wrong);
        return similarity <= 0 ? default : new LabelMatch(similarity, from[end], end);
    }
}

/// <summary>Where a label was found in a text, and how alike it is (0 to 1).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelMatch(double Similarity, int Start, int End);
