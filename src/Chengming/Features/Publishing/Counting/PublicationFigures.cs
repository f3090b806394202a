using Chengming.Features.Publishing.Columns;

namespace Chengming.Features.Publishing.Counting;

/// <summary>How many items were published in a column and a month, and whether they are still public.</summary>
internal sealed record CountedItems(PlatformColumn Column, int Month, bool IsWithdrawn, int Count);

/// <summary>
/// What an agency published in a period (信息发布统计). Every figure is a sum over the same counted groups, each item in exactly one of them, so the
/// parts always add up to the whole.
/// </summary>
/// <param name="Groups">The groups.</param>
/// <param name="Months">The months of the period, cut off at its ends.</param>
internal sealed record PublicationFigures(
    IReadOnlyList<CountedItems> Groups,
    IReadOnlyList<(DateOnly From, DateOnly Until)> Months
)
{
    public int Total => Groups.Sum(g => g.Count);

    /// <summary>Those that were taken back since; they were published and count.</summary>
    public int Withdrawn => Groups.Where(g => g.IsWithdrawn).Sum(g => g.Count);

    /// <summary>The kinds of articles 20 and 21 of which something was published, in their order.</summary>
    public IReadOnlyList<(PlatformColumn Kind, int Count)> ByKind =>
        [
            .. PlatformColumns
                .Tops.Select(t => (t, Groups.Where(g => g.Column.Top == t).Sum(g => g.Count)))
                .Where(k => k.Item2 > 0),
        ];

    /// <summary>The columns of a kind in which something was published.</summary>
    public IReadOnlyList<(PlatformColumn Column, int Count)> ColumnsOf(PlatformColumn kind) =>
        [
            .. PlatformColumns
                .ForItems.Where(c => c.Top == kind)
                .Select(c => (c, Groups.Where(g => g.Column == c).Sum(g => g.Count)))
                .Where(c => c.Item2 > 0),
        ];

    public int InMonth(int month) => Groups.Where(g => g.Month == month).Sum(g => g.Count);

    /// <summary>By channel. Whatever is published goes to the portal; further channels will be lines of their own.</summary>
    public IReadOnlyList<ChannelCount> ByChannel => [new ChannelCount("政府信息公开门户", Total)];
}

/// <summary>How many items went out by a channel (渠道发布数).</summary>
internal sealed record ChannelCount(string Channel, int Count);

/// <summary>A piece of a sentence: words, or a figure with the records behind it.</summary>
/// <param name="Words">As they stand in the sentence.</param>
/// <param name="Address">The list of the records; null for mere words.</param>
internal sealed record SentencePart(string Words, string? Address = null);
