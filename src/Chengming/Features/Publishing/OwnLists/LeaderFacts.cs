using System.Globalization;
using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Law;
using Chengming.Time;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>Who holds which posts, from when until when (领导人任职).</summary>
[Term("领导人任职")]
public sealed record LeaderFacts : ListFacts
{
    internal const int LongestName = 20;
    internal const int LongestPosts = 200;
    internal const char Between = '、';
    private const int LowestRank = 999;

    /// <summary>姓名.</summary>
    public string Name { get; init; } = "";

    /// <summary>Every post as it is written before the name, with 、 between.</summary>
    public string Posts { get; init; } = "";

    /// <summary>排序, from 1; null when the order does not matter.</summary>
    public int? Rank { get; init; }

    /// <summary>任职日期.</summary>
    public DateOnly? HoldsFrom { get; init; }

    /// <summary>离任日期, the last day; null while the posts are held.</summary>
    public DateOnly? HoldsUntil { get; init; }

    internal override string Words => Name;

    internal override (int Place, string Words) Order => (Rank ?? int.MaxValue, Name);

    internal override IReadOnlyList<string> Cells =>
        [
            Name,
            Posts,
            Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
            HoldsFrom is { } from ? ChinaTime.Date(from) : "",
            HoldsUntil is { } until ? ChinaTime.Date(until) : "",
        ];

    internal IReadOnlyList<string> AllPosts => Posts.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    internal bool IsHeldOn(DateOnly day) => HoldsFrom <= day && (HoldsUntil is null || day <= HoldsUntil);

    internal override IEnumerable<Problem> Faults() =>
        new FieldCheck()
            .Holds(
                Name.Length is >= 2 and <= LongestName && Name.All(c => char.IsLetter(c) || c is '·'),
                nameof(Name),
                $"姓名请写 2 至 {LongestName} 个字，不带职务和标点。"
            )
            .Needed(nameof(Posts), "职务", Posts, LongestPosts)
            .Holds(
                AllPosts.All(p => p.Length >= 2),
                nameof(Posts),
                "职务请写全称，不少于两个字；几个职务之间用顿号隔开。"
            )
            .Holds(
                Rank is null or (>= 1 and <= LowestRank),
                nameof(Rank),
                $"排序请填 1 至 {LowestRank}；不排序的不填。"
            )
            .Holds(HoldsFrom is not null, nameof(HoldsFrom), "请填任职日期；记不清的填职务公布之日。")
            .Holds(!(HoldsUntil < HoldsFrom), nameof(HoldsUntil), "离任日期早于任职日期，请核对。")
            .Problems;

    internal override Problem? Clash(ListFacts other) =>
        other is LeaderFacts that && that.Name == Name && Overlaps(that)
            ? new Problem(
                nameof(HoldsFrom),
                $"名单里已有{Name}（{that.Posts}，{that.Period}），任职时间重叠。先给那一条填上离任日期，或者把几个职务写进一条。"
            )
            : null;

    private string Period =>
        $"{(HoldsFrom is { } from ? ChinaTime.Date(from) : "")}{(HoldsUntil is { } until ? $"至{ChinaTime.Date(until)}" : "起")}";

    private bool Overlaps(LeaderFacts other) =>
        HoldsFrom <= (other.HoldsUntil ?? DateOnly.MaxValue) && other.HoldsFrom <= (HoldsUntil ?? DateOnly.MaxValue);
}
