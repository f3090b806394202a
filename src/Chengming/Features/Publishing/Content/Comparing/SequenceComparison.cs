using DiffPlex;

namespace Chengming.Features.Publishing.Content.Comparing;

/// <summary>A part of two sequences that is the same in both, or is not.</summary>
internal readonly record struct Stretch(
    bool IsKept,
    int EarlierStart,
    int EarlierCount,
    int LaterStart,
    int LaterCount
);

/// <summary>Where two sequences of texts are the same. Its time is bounded: beyond it the middle counts as different.</summary>
/// <param name="Stretches">All parts in order.</param>
/// <param name="IsRough">True when the middle was too long to look into.</param>
internal sealed record SequenceComparison(IReadOnlyList<Stretch> Stretches, bool IsRough)
{
    // Two sequences with nothing in common cost the square of this: a third of a second.
    private const int MostDifferent = 6_000;

    // No text has it: the cleaning takes it out.
    private const char Border = '\0';

    public static SequenceComparison Between(IReadOnlyList<string> earlier, IReadOnlyList<string> later)
    {
        var shorter = Math.Min(earlier.Count, later.Count);
        var head = 0;
        while (head < shorter && earlier[head] == later[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && earlier[^(tail + 1)] == later[^(tail + 1)])
        {
            tail++;
        }

        var (before, after) = (earlier.Count - head - tail, later.Count - head - tail);
        var isRough = (long)before + after > MostDifferent && before > 0 && after > 0;
        var middle = new List<Stretch>();
        if (isRough || before == 0 || after == 0)
        {
            Add(middle, false, (head, before), (head, after));
        }
        else
        {
            Look(middle, [.. earlier.Skip(head).Take(before)], [.. later.Skip(head).Take(after)], head);
        }

        var stretches = new List<Stretch>();
        Add(stretches, true, (0, head), (0, head));
        stretches.AddRange(middle);
        Add(stretches, true, (earlier.Count - tail, tail), (later.Count - tail, tail));
        return new(stretches, isRough);
    }

    private static void Look(List<Stretch> stretches, string[] earlier, string[] later, int offset)
    {
        var found = new Differ().CreateCustomDiffs(
            string.Join(Border, earlier),
            string.Join(Border, later),
            ignoreWhiteSpace: false,
            chunker: text => text.Split(Border)
        );
        var (a, b) = (0, 0);
        foreach (var block in found.DiffBlocks)
        {
            Add(stretches, true, (offset + a, block.DeleteStartA - a), (offset + b, block.InsertStartB - b));
            Add(
                stretches,
                false,
                (offset + block.DeleteStartA, block.DeleteCountA),
                (offset + block.InsertStartB, block.InsertCountB)
            );
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        Add(stretches, true, (offset + a, earlier.Length - a), (offset + b, later.Length - b));
    }

    private static void Add(List<Stretch> to, bool isKept, (int Start, int Count) earlier, (int Start, int Count) later)
    {
        if (earlier.Count + later.Count > 0)
        {
            to.Add(new Stretch(isKept, earlier.Start, earlier.Count, later.Start, later.Count));
        }
    }
}
