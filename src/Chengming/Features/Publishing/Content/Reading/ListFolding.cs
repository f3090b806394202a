using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>Makes lists of entries that follow each other.</summary>
internal static class ListFolding
{
    public static List<Block> Fold(List<Block> blocks)
    {
        var folded = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; )
        {
            if (blocks[i] is not ListEntry)
            {
                folded.Add(blocks[i++]);
                continue;
            }

            var end = i;
            while (end < blocks.Count && blocks[end] is ListEntry)
            {
                end++;
            }

            folded.AddRange(Lists([.. blocks[i..end].Cast<ListEntry>()]));
            i = end;
        }

        return folded;
    }

    private static List<Block> Lists(ReadOnlySpan<ListEntry> entries)
    {
        var lists = new List<Block>();
        for (var i = 0; i < entries.Length; )
        {
            var first = entries[i];
            var items = new List<IReadOnlyList<Block>>();
            do
            {
                var next = i + 1;
                while (next < entries.Length && entries[next].Level > first.Level)
                {
                    next++;
                }

                items.Add([.. entries[i].Content, .. Lists(entries[(i + 1)..next])]);
                i = next;
            } while (i < entries.Length && Continues(first, items.Count, entries[i]));

            lists.Add(new TextList(first.IsNumbered ? Numbering.Arabic(first.Number ?? 1) : null, items));
        }

        return lists;
    }

    private static bool Continues(ListEntry first, int count, ListEntry next) =>
        next.Level == first.Level
        && next.IsNumbered == first.IsNumbered
        && (next.Number is not { } number || number == (first.Number ?? 1) + count);
}
