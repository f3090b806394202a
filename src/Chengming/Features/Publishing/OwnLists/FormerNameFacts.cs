using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Law;
using Chengming.Time;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>What a local organ was called, and what it is called now (机关更名).</summary>
[Term("机关更名")]
public sealed record FormerNameFacts : ListFacts
{
    internal const int Longest = 60;
    private const int Shortest = 3;

    /// <summary>曾用名.</summary>
    public string Old { get; init; } = "";

    /// <summary>现用名称, or who does its work now.</summary>
    public string Present { get; init; } = "";

    /// <summary>更名日期: documents made before rightly use the old name.</summary>
    public DateOnly? ChangedOn { get; init; }

    internal override string Words => Old;

    internal override IReadOnlyList<string> Cells => [Old, Present, ChangedOn is { } day ? ChinaTime.Date(day) : ""];

    internal override IEnumerable<Problem> Faults() =>
        new FieldCheck()
            .Needed(nameof(Old), "曾用名", Old, Longest)
            .Holds(Old.Length is 0 or >= Shortest, nameof(Old), $"曾用名少于 {Shortest} 个字容易误报，请写全称。")
            .Needed(nameof(Present), "现用名称", Present, Longest)
            .Holds(
                Old.Length == 0 || Old != Present,
                nameof(Present),
                "现用名称与曾用名相同，请核对；没有更名的不用登记。"
            )
            .Holds(ChangedOn is not null, nameof(ChangedOn), "请填更名日期；在这一天之前成文的信息可以用旧名称。")
            .Problems;

    internal override Problem? Clash(ListFacts other) =>
        other switch
        {
            FormerNameFacts that when that.Old == Old => new Problem(
                nameof(Old),
                $"名单里已有曾用名“{Old}”（现为“{that.Present}”）。"
            ),
            FormerNameFacts that when that.Old == Present && that.Present == Old => new Problem(
                nameof(Present),
                $"名单里登记的是“{Present}”改称“{Old}”，两条互相矛盾，请核对哪个是现用名称。"
            ),
            _ => null,
        };
}
