using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>R504: leaders named one after the other in one sentence stand in their order.</summary>
internal sealed class LeadersStandInOrder : IReadingCheck
{
    /// <summary>Names further apart than this are not one list.</summary>
    private const int Near = 16;

    public ReadingRule Rule { get; } =
        new("R504", ReadingFamily.Names, "领导人的排序应与名单一致", FindingSeverity.Question, "本机关领导人名单");

    public void Run(ItemText item, FindingBook book)
    {
        if (item.Lists.Leaders is not { Count: > 1 } leaders)
        {
            return;
        }

        foreach (var passage in item.Passages)
        {
            LeaderWords? last = null;
            foreach (var named in LeaderWords.In(passage, leaders))
            {
                if (last is not null && IsListed(passage, last, named) && IsBefore(named.Leader, last.Leader))
                {
                    book.Add(
                        Rule,
                        passage.Words(last.Words.Start, named.Words.End - last.Words.Start),
                        $"名单里{named.Leader.Name}排在{last.Leader.Name}前面。",
                        $"{named.Leader.Name}、{last.Leader.Name}",
                        source: named.Leader.Source
                    );
                }

                last = named;
            }
        }
    }

    /// <summary>Places of different lists say nothing about each other.</summary>
    private static bool IsBefore(Leader one, Leader other) => one.KeptBy == other.KeptBy && one.Rank < other.Rank;

    private static bool IsListed(Passage passage, LeaderWords first, LeaderWords second)
    {
        var between = passage.Text.AsSpan(first.Words.End, second.Words.Start - first.Words.End);
        return between.Length is > 0 and <= Near
            && between[0] is '、' or ' ' or '\u3000'
            && !between.ContainsAny("。；！？");
    }
}
