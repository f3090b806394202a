using System.Text;

namespace Chengming.Features.Publishing.Content.Comparing;

/// <summary>Compares two passages by characters; words of letters and numbers are compared as a whole.</summary>
internal static class WordComparison
{
    public static IReadOnlyList<ComparedPiece> Between(string earlier, string later, out bool isRough)
    {
        var (before, after) = (Words(earlier), Words(later));
        var sequence = SequenceComparison.Between(before, after);
        isRough = sequence.IsRough;
        var pieces = new Pieces();
        foreach (var stretch in WithoutIslands(sequence.Stretches, before))
        {
            var kept = stretch.IsKept;
            pieces.Add(kept ? PieceKind.Kept : PieceKind.Deleted, before, stretch.EarlierStart, stretch.EarlierCount);
            pieces.Add(PieceKind.Inserted, after, stretch.LaterStart, kept ? 0 : stretch.LaterCount);
        }

        return pieces.All;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var end = i + 1;
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                {
                    end++;
                }
            }
            else if (char.IsHighSurrogate(text[i]) && end < text.Length)
            {
                end++;
            }

            words.Add(text[i..end]);
            i = end;
        }

        return words;
    }

    // One character between two rewritten parts that happens to be the same tells nobody anything; they read better as one change.
    private static List<Stretch> WithoutIslands(IReadOnlyList<Stretch> stretches, List<string> words)
    {
        var kept = new List<Stretch>();
        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            var isIsland =
                stretch is { IsKept: true, EarlierCount: 1 }
                && words[stretch.EarlierStart].Length == 1
                && i > 0
                && i < stretches.Count - 1
                && IsLarge(stretches[i - 1])
                && IsLarge(stretches[i + 1]);
            if (isIsland || (!stretch.IsKept && kept is [.., { IsKept: false }]))
            {
                kept[^1] = kept[^1] with
                {
                    EarlierCount = kept[^1].EarlierCount + stretch.EarlierCount,
                    LaterCount = kept[^1].LaterCount + stretch.LaterCount,
                };
            }
            else
            {
                kept.Add(stretch);
            }
        }

        return kept;
    }

    private static bool IsLarge(Stretch stretch) => stretch is { EarlierCount: > 1, LaterCount: > 1 };

    private sealed class Pieces
    {
        private readonly List<ComparedPiece> pieces = [];

        public IReadOnlyList<ComparedPiece> All => pieces;

        public void Add(PieceKind kind, List<string> words, int start, int count)
        {
            if (count > 0)
            {
                pieces.Add(new(kind, new StringBuilder().AppendJoin("", words.Skip(start).Take(count)).ToString()));
            }
        }
    }
}
