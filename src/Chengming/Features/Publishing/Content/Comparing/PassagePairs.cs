namespace Chengming.Features.Publishing.Content.Comparing;

/// <summary>Which passages of a changed part are the same one in other words.</summary>
internal static class PassagePairs
{
    private const double LeastAlike = 0.4;

    // Longer parts are not looked through for pairs; their passages stand as removed and added.
    private const int MostPairs = 40_000;

    /// <summary>The passages of both sides in order; those that are alike stand together.</summary>
    public static IEnumerable<(TextPassage? Was, TextPassage? Now)> Of(TextPassage[] gone, TextPassage[] come)
    {
        if ((long)gone.Length * come.Length > MostPairs || gone.Length == 0 || come.Length == 0)
        {
            return
            [
                .. gone.Select(g => ((TextPassage?)g, (TextPassage?)null)),
                .. come.Select(c => ((TextPassage?)null, (TextPassage?)c)),
            ];
        }

        var before = Array.ConvertAll(gone, g => Bigrams.Of(g.Text));
        var after = Array.ConvertAll(come, c => Bigrams.Of(c.Text));
        var alike = new double[gone.Length, come.Length];
        var best = new double[gone.Length + 1, come.Length + 1];
        for (var g = gone.Length - 1; g >= 0; g--)
        {
            for (var c = come.Length - 1; c >= 0; c--)
            {
                alike[g, c] = Math.Max(before[g].LikenessTo(after[c]), IsSameCell(gone[g], come[c]) ? LeastAlike : 0);
                best[g, c] = Math.Max(best[g + 1, c], best[g, c + 1]);
                if (alike[g, c] >= LeastAlike)
                {
                    best[g, c] = Math.Max(best[g, c], best[g + 1, c + 1] + alike[g, c]);
                }
            }
        }

        return Walk(gone, come, alike, best);
    }

    // A figure that became another has nothing in common with it but its place.
    private static bool IsSameCell(TextPassage was, TextPassage now) =>
        was.Kind == PassageKind.Cell && now.Kind == PassageKind.Cell && was.Path == now.Path;

    private static IEnumerable<(TextPassage? Was, TextPassage? Now)> Walk(
        TextPassage[] gone,
        TextPassage[] come,
        double[,] alike,
        double[,] best
    )
    {
        for (var (g, c) = (0, 0); g < gone.Length || c < come.Length; )
        {
            if (
                g < gone.Length
                && c < come.Length
                && alike[g, c] >= LeastAlike
                && best[g, c] <= best[g + 1, c + 1] + alike[g, c]
            )
            {
                yield return (gone[g++], come[c++]);
            }
            else if (g < gone.Length && best[g, c] <= best[g + 1, c])
            {
                yield return (gone[g++], null);
            }
            else
            {
                yield return (null, come[c++]);
            }
        }
    }
}
