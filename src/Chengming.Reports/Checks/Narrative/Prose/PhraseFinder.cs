using System.Collections.Frozen;

namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>Finds all occurrences of many phrases in one pass over a text. Phrases have at least two characters.</summary>
/// <remarks>
/// A bitmap over pairs of characters throws out nearly every position; what is left is looked up by its first two characters.
/// For short phrases of a large alphabet this touches far less memory than an automaton.
/// </remarks>
internal sealed class PhraseFinder
{
    private readonly ulong[] filter = new ulong[1024];
    private readonly string[] phrases;
    private readonly FrozenDictionary<uint, int[]> byPair;

    public PhraseFinder(IReadOnlyList<string> phrases)
    {
        this.phrases = [.. phrases];
        foreach (var phrase in phrases)
        {
            if (phrase.Length < 2)
            {
                throw new InvalidDataException($"“{phrase}” is too short to be looked for.");
            }

            var hash = Hash(phrase[0], phrase[1]);
            filter[hash >> 6] |= 1UL << (int)(hash & 63);
        }

        byPair = Enumerable
            .Range(0, this.phrases.Length)
            .GroupBy(i => Pair(this.phrases[i][0], this.phrases[i][1]))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(i => this.phrases[i].Length).ToArray());
    }

    /// <summary>The phrase with this number.</summary>
    public string this[int number] => phrases[number];

    /// <summary>Calls <paramref name="found"/> for each occurrence, by position, longer phrases first.</summary>
    public void Find<TState>(ReadOnlySpan<char> text, ref TState state, FoundPhrase<TState> found)
    {
        var bits = filter;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var hash = Hash(text[i], text[i + 1]);
            if ((bits[hash >> 6] & (1UL << (int)(hash & 63))) == 0)
            {
                continue;
            }

            if (!byPair.TryGetValue(Pair(text[i], text[i + 1]), out var candidates))
            {
                continue;
            }

            foreach (var candidate in candidates)
            {
                var phrase = phrases[candidate];
                if (phrase.Length == 2 || text[(i + 2)..].StartsWith(phrase.AsSpan(2), StringComparison.Ordinal))
                {
                    found(ref state, candidate, i);
                }
            }
        }
    }

    private static uint Hash(char first, char second) => ((first * 0x9E37u) ^ (second * 31u)) & 0xFFFF;

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;
}

/// <summary>Takes an occurrence of a phrase.</summary>
internal delegate void FoundPhrase<TState>(ref TState state, int phrase, int position);
