using Chengming.Law;

namespace Chengming.Features.Publishing.Content.Comparing;

/// <summary>正文对比: the differences between two versions of a text, passage by passage.</summary>
[Term("正文对比")]
public sealed class TextComparison
{
    private TextComparison(IReadOnlyList<ComparedPassage> passages, bool isRough)
    {
        Passages = passages;
        IsRough = isRough;
    }

    /// <summary>The passages in the order of the later text; what was removed stands where it was.</summary>
    public IReadOnlyList<ComparedPassage> Passages { get; }

    /// <summary>
    /// True when the texts are so long and so different that a part of them was not compared further: it stands as removed and
    /// added. The page has to say so.
    /// </summary>
    public bool IsRough { get; }

    /// <summary>True when no passage changed at all.</summary>
    public bool IsUnchanged => Passages.All(p => p.Change == PassageChange.Unchanged);

    /// <summary>How many passages changed in this way.</summary>
    public int Count(PassageChange change) => Passages.Count(p => p.Change == change);

    /// <summary>Compares two versions.</summary>
    public static TextComparison Between(ItemText earlier, ItemText later)
    {
        TextPassage[] before = [.. earlier.Passages];
        TextPassage[] after = [.. later.Passages];
        var sequence = SequenceComparison.Between(
            Array.ConvertAll(before, p => p.Text),
            Array.ConvertAll(after, p => p.Text)
        );
        var compared = new List<ComparedPassage>(Math.Max(before.Length, after.Length));
        var isRough = sequence.IsRough;
        foreach (var stretch in sequence.Stretches)
        {
            var gone = before.AsSpan(stretch.EarlierStart, stretch.EarlierCount).ToArray();
            var come = after.AsSpan(stretch.LaterStart, stretch.LaterCount).ToArray();
            if (stretch.IsKept)
            {
                compared.AddRange(gone.Zip(come, (was, now) => Same(earlier, was, later, now)));
                continue;
            }

            foreach (var (was, now) in PassagePairs.Of(gone, come))
            {
                var passage = Compare(was, now, out var isRoughWithin);
                compared.Add(passage);
                isRough |= isRoughWithin;
            }
        }

        return new TextComparison(compared, isRough);
    }

    private static ComparedPassage Same(ItemText earlier, TextPassage was, ItemText later, TextPassage now)
    {
        var (before, after) = (earlier.Passages.LineOf(was.Index), later.Passages.LineOf(now.Index));
        var isSame = was.Kind == now.Kind && before.Picture == after.Picture && before.Runs.SequenceEqual(after.Runs);
        return new(isSame ? PassageChange.Unchanged : PassageChange.Restyled, was, now, Whole(PieceKind.Kept, now));
    }

    private static ComparedPassage Compare(TextPassage? was, TextPassage? now, out bool isRough)
    {
        isRough = false;
        if (now is null)
        {
            return new(PassageChange.Removed, was, null, Whole(PieceKind.Deleted, was!));
        }

        if (was is null)
        {
            return new(PassageChange.Added, null, now, Whole(PieceKind.Inserted, now));
        }

        var pieces = WordComparison.Between(was.Text, now.Text, out isRough);
        return new(PassageChange.Changed, was, now, pieces);
    }

    private static ComparedPiece[] Whole(PieceKind kind, TextPassage passage) => [new(kind, passage.Text)];
}
