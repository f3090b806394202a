using System.Runtime.InteropServices;
using Chengming.Law;

namespace Chengming.Reports.Comparing;

/// <summary>A sentence that stood in the earlier text already.</summary>
/// <param name="Text">The sentence as printed in the newer text.</param>
/// <param name="Start">Where it begins in the newer text, from 0.</param>
/// <param name="Earlier">The sentence of the earlier text.</param>
/// <param name="Likeness">1 when the same but for the year, punctuation and spaces; else the share of common character pairs.</param>
[Term("重复语句")]
public sealed record RepeatedSentence(string Text, int Start, string Earlier, double Likeness);

/// <summary>How much of a text stood in an earlier one.</summary>
/// <param name="Counted">Characters of the newer text's sentences, headings and other short ones left out.</param>
/// <param name="Repeated">Those among them that stand in repeated sentences.</param>
/// <param name="Sentences">The repeated sentences, in the order of the newer text.</param>
[Term("内容重复情况")]
public sealed record Repetition(int Counted, int Repeated, IReadOnlyList<RepeatedSentence> Sentences)
{
    /// <summary>Share of repeated characters, 0 to 1; 0 when there was nothing to count.</summary>
    public double Share => Counted == 0 ? 0 : (double)Repeated / Counted;
}

/// <summary>Finds sentences that were carried over from an earlier text, word for word or nearly so.</summary>
/// <remarks>
/// Sentences are compared by their character pairs (Dice). Only those that share one of their rarest pairs are looked at closely, so
/// that long texts stay cheap.
/// </remarks>
public static class RepeatedText
{
    /// <summary>Sentences at least this alike are repeated.</summary>
    public const double Near = 0.9;

    /// <summary>How much of <paramref name="newer"/> stood in <paramref name="older"/>.</summary>
    public static Repetition Between(string older, string newer)
    {
        var earlier = Sentence.Of(older);
        var later = Sentence.Of(newer);
        var exact = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < earlier.Count; i++)
        {
            exact.TryAdd(earlier[i].Essence, i);
        }

        NearSentences? near = null;
        var repeated = new List<RepeatedSentence>();
        var (counted, repeatedLength) = (0, 0);
        foreach (var sentence in later)
        {
            counted += sentence.Essence.Length;
            var (index, likeness) = exact.TryGetValue(sentence.Essence, out var same)
                ? (same, 1.0)
                : (near ??= new NearSentences(earlier)).MostAlike(sentence);
            if (likeness < Near)
            {
                continue;
            }

            repeatedLength += sentence.Essence.Length;
            var source = earlier[index];
            repeated.Add(
                new RepeatedSentence(
                    newer.Substring(sentence.Start, sentence.Length),
                    sentence.Start,
                    older.Substring(source.Start, source.Length),
                    likeness
                )
            );
        }

        return new Repetition(counted, repeatedLength, repeated);
    }

    /// <summary>An index of sentences by their rarest character pairs.</summary>
    private sealed class NearSentences
    {
        private readonly Dictionary<int, int> frequency = [];
        private readonly Dictionary<int, List<int>> byRarePair = [];
        private readonly int[][] pairs;

        public NearSentences(List<Sentence> sentences)
        {
            pairs = new int[sentences.Count][];
            for (var i = 0; i < pairs.Length; i++)
            {
                pairs[i] = PairsOf(sentences[i].Essence);
                foreach (var pair in pairs[i])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(frequency, pair, out _)++;
                }
            }

            for (var i = 0; i < pairs.Length; i++)
            {
                Array.Sort(pairs[i], Rarer);
                foreach (var pair in Rarest(pairs[i]))
                {
                    ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byRarePair, pair, out _);
                    list ??= [];
                    if (list.Count == 0 || list[^1] != i)
                    {
                        list.Add(i);
                    }
                }
            }
        }

        public (int Index, double Likeness) MostAlike(Sentence sentence)
        {
            var own = PairsOf(sentence.Essence);
            Array.Sort(own, Rarer);
            var best = (Index: -1, Likeness: 0.0);
            var seen = new HashSet<int>();
            foreach (var pair in Rarest(own))
            {
                foreach (var candidate in byRarePair.GetValueOrDefault(pair) ?? [])
                {
                    if (!seen.Add(candidate))
                    {
                        continue;
                    }

                    var likeness = Dice(own, pairs[candidate]);
                    if (likeness > best.Likeness)
                    {
                        best = (candidate, likeness);
                    }
                }
            }

            return best;
        }

        /// <summary>Two sentences as alike as <see cref="Near"/> share at least one of these (prefix filter).</summary>
        private static ReadOnlySpan<int> Rarest(int[] sorted)
        {
            var leastCommon = (int)Math.Ceiling(sorted.Length * Near / (2 - Near));
            return sorted.AsSpan(0, Math.Min(sorted.Length, sorted.Length - leastCommon + 1));
        }

        private int Rarer(int a, int b)
        {
            var byFrequency = frequency.GetValueOrDefault(a).CompareTo(frequency.GetValueOrDefault(b));
            return byFrequency != 0 ? byFrequency : a.CompareTo(b);
        }

        private double Dice(int[] a, int[] b)
        {
            var (i, j, common) = (0, 0, 0);
            while (i < a.Length && j < b.Length)
            {
                var order = Rarer(a[i], b[j]);
                common += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }

            return 2.0 * common / (a.Length + b.Length);
        }

        private static int[] PairsOf(string essence)
        {
            var found = new int[essence.Length - 1];
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = (essence[i] << 16) | essence[i + 1];
            }

            return found;
        }
    }
}
