using System.Collections.Frozen;

namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>Finds all occurrences of many phrases in one pass over a text. Phrases have at least two characters.</summary>
/// <remarks>
/// A bitmap over pairs of characters throws out nearly every position; what is left is looked up by its first two characters and
/// followed letter by letter through the phrases that begin with them: in this field hundreds begin with 政府. For short phrases of
/// a large alphabet this touches far less memory than an automaton.
/// </remarks>
internal sealed class PhraseFinder
{
    private readonly ulong[] filter = new ulong[1024];
    private readonly string[] phrases;
    private readonly FrozenDictionary<uint, Branch> byPair;
    private readonly int longest;

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
            longest = Math.Max(longest, phrase.Length);
        }

        byPair = Enumerable
            .Range(0, this.phrases.Length)
            .GroupBy(i => Pair(this.phrases[i][0], this.phrases[i][1]))
            .ToFrozenDictionary(g => g.Key, g => new Branch(this.phrases, [.. g], 2));
    }

    /// <summary>The phrase with this number.</summary>
    public string this[int number] => phrases[number];

    /// <summary>Calls <paramref name="found"/> for each occurrence, by position, longer phrases first.</summary>
    public void Find<TState>(ReadOnlySpan<char> text, ref TState state, FoundPhrase<TState> found)
    {
        var bits = filter;
        Span<int> met = stackalloc int[longest];
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var hash = Hash(text[i], text[i + 1]);
            if (
                (bits[hash >> 6] & (1UL << (int)(hash & 63))) == 0
                || !byPair.TryGetValue(Pair(text[i], text[i + 1]), out var branch)
            )
            {
                continue;
            }

            for (var count = branch.Follow(text[(i + 2)..], met); count > 0; )
            {
                found(ref state, met[--count], i);
            }
        }
    }

    private static uint Hash(char first, char second) => ((first * 0x9E37u) ^ (second * 31u)) & 0xFFFF;

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;

    /// <summary>The phrases that begin with the same letters, parted by the letter that follows.</summary>
    private sealed class Branch
    {
        private readonly char[] letters;
        private readonly Branch[] next;
        private readonly int phrase = -1;

        public Branch(string[] phrases, int[] members, int depth)
        {
            var longer = members.Where(m => phrases[m].Length > depth).GroupBy(m => phrases[m][depth]).ToList();
            letters = [.. longer.Select(g => g.Key)];
            next = [.. longer.Select(g => new Branch(phrases, [.. g], depth + 1))];
            foreach (var member in members)
            {
                phrase = phrases[member].Length == depth ? member : phrase;
            }
        }

        /// <summary>Writes the phrases that <paramref name="text"/> goes on with, shorter ones first; returns how many.</summary>
        public int Follow(ReadOnlySpan<char> text, Span<int> met)
        {
            var count = 0;
            for (var (branch, at) = (this, 0); ; at++)
            {
                if (branch.phrase >= 0)
                {
                    met[count++] = branch.phrase;
                }

                var index = at < text.Length ? branch.letters.AsSpan().IndexOf(text[at]) : -1;
                if (index < 0)
                {
                    return count;
                }

                branch = branch.next[index];
            }
        }
    }
}

/// <summary>Takes an occurrence of a phrase.</summary>
internal delegate void FoundPhrase<TState>(ref TState state, int phrase, int position);
