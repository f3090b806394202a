using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Time;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>R503: a leader's name goes with a post that is his or hers, and a post with a name that holds it.</summary>
internal sealed class LeadersHaveTheirPosts : IReadingCheck
{
    /// <summary>A name and what follows it.</summary>
    private const int LongestName = 16;

    private static readonly string[] OfThePast = ["原", "原任", "时任", "前任"];

    private static readonly string[] AfterAName =
    [
        "同志",
        "出席",
        "参加",
        "主持",
        "指出",
        "强调",
        "要求",
        "带队",
        "率队",
        "作",
        "讲话",
        "表示",
        "一行",
        "到",
        "在",
        "深入",
        "，",
        "、",
        "。",
        "）",
        "主任",
        "调研",
        "检查",
        "对",
        "就",
    ];

    public ReadingRule Rule { get; } =
        new("R503", ReadingFamily.Names, "领导人的姓名和职务应相符", FindingSeverity.Warning, "本机关领导人名单");

    public void Run(ItemText item, FindingBook book)
    {
        var leaders = item.Lists.Leaders ?? [];
        if (item.Item.MadeOn is { } made && WhyUnknown(made, item.Lists, item.Item.Today) is { } why)
        {
            book.NotChecked($"领导人的姓名和职务没有核对：{why}。");
            return;
        }

        if (leaders.Count == 0)
        {
            book.NotChecked("领导人的姓名、职务和排序没有核对：还没有领导人名单。");
            return;
        }

        string[] posts = [.. leaders.SelectMany(l => l.Posts).Distinct().OrderByDescending(p => p.Length)];
        foreach (var passage in item.Passages)
        {
            foreach (var named in LeaderWords.In(passage, leaders))
            {
                TellWrongPost(named, leaders, posts, book);
            }

            TellWrongName(passage, leaders, posts, book);
        }
    }

    private static string? WhyUnknown(DateOnly made, ReadingLists lists, DateOnly today) =>
        lists switch
        {
            { LeadersSince: { } since } when made < since =>
                $"信息成文早于名单里最早的任职日期（{ChinaTime.Date(since)}）",
            { LeadersSince: null, Leaders.Count: > 0 } when made.AddYears(1) < today =>
                "信息成文已超过一年，名单是现任的",
            _ => null,
        };

    private void TellWrongPost(LeaderWords named, IReadOnlyList<Leader> leaders, string[] posts, FindingBook book)
    {
        var words = named.Words;
        var said = Array.Find(
            posts,
            p => words.Passage.Text.AsSpan(0, words.Start).EndsWith(p, StringComparison.Ordinal)
        );
        // Two leaders of one name: what fits one of them is right.
        var holders = leaders.Where(l => l.Name == named.Leader.Name).ToList();
        var isHeld =
            said is null
            || holders.Exists(h => h.Posts.Any(p => IsSame(p, said)))
            || IsOfThePast(words.Passage, words.Start - said.Length);
        if (isHeld)
        {
            return;
        }

        var right = string.Join("、", holders.SelectMany(h => h.Posts));
        book.Add(
            Rule,
            words with
            {
                Start = words.Start - said!.Length,
                Length = words.Length + said.Length,
            },
            right.Length == 0
                ? $"{named.Leader.Name}已不担任{said}。"
                : $"{named.Leader.Name}的职务是{right}，不是{said}。",
            right.Length == 0 ? null : right + named.Leader.Name,
            source: named.Leader.Source
        );
    }

    /// <summary>原县长, 时任县长: rightly said of somebody who no longer is.</summary>
    private static bool IsOfThePast(Passage passage, int at) =>
        Array.Exists(OfThePast, w => passage.Text.AsSpan(0, at).EndsWith(w, StringComparison.Ordinal));

    /// <summary>县委常委、副县长 may be said as 副县长, but 副县长 not as 县长.</summary>
    private static bool IsSame(string held, string said) =>
        held == said || (held.EndsWith(said, StringComparison.Ordinal) && held[^(said.Length + 1)] != '副');

    /// <summary>A post that one person holds, with the name of somebody who is not on the list.</summary>
    private void TellWrongName(Passage passage, IReadOnlyList<Leader> leaders, string[] posts, FindingBook book)
    {
        foreach (var post in posts)
        {
            var holders = leaders.Where(l => l.Posts.Contains(post)).ToList();
            if (holders.Count != 1)
            {
                continue;
            }

            for (
                var at = passage.Text.IndexOf(post, StringComparison.Ordinal);
                at >= 0;
                at = passage.Text.IndexOf(post, at + post.Length, StringComparison.Ordinal)
            )
            {
                var from = at + post.Length;
                var rest = passage.Text.Substring(from, Math.Min(LongestName, passage.Text.Length - from));
                var isALeader = leaders.Any(l => rest.StartsWith(l.Name, StringComparison.Ordinal));
                if (!isALeader && Misspelt(rest, holders[0].Name) is { } name && !IsPartOfALongerPost(passage, at))
                {
                    book.Add(
                        Rule,
                        passage.Words(at, post.Length + name.Length),
                        $"{post}是{holders[0].Name}，这里写作“{name}”。",
                        post + holders[0].Name,
                        source: holders[0].Source
                    );
                }
            }
        }
    }

    private static bool IsPartOfALongerPost(Passage passage, int at) =>
        at > 0 && passage.Text[at - 1] is '副' or '原' or '市' or '省' or '乡' or '镇' or '局' or '各';

    /// <summary>What stands in place of a name: as long, with one character the same at its place, and followed by what follows names.</summary>
    private static string? Misspelt(ReadOnlySpan<char> rest, string name)
    {
        if (rest.Length <= name.Length)
        {
            return null;
        }

        var said = rest[..name.Length];
        var same = 0;
        for (var i = 0; i < name.Length; i++)
        {
            same += said[i] == name[i] ? 1 : 0;
        }

        var after = rest[name.Length..];
        foreach (var follower in AfterAName)
        {
            if (same > 0 && same < name.Length && after.StartsWith(follower, StringComparison.Ordinal))
            {
                return said.ToString();
            }
        }

        return null;
    }
}
