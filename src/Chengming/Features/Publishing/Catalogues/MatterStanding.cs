using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Catalogues;

/// <summary>How an agency stands with a matter of the standard catalogue (目录事项状态).</summary>
[Term("目录事项状态")]
public enum MatterState
{
    /// <summary>缺: nothing is public.</summary>
    Missing,

    /// <summary>过期未更新: the newest item is older than the update period of its column.</summary>
    OutOfDate,

    /// <summary>已公开.</summary>
    Public,

    /// <summary>不涉及: the agency said why it has none.</summary>
    NotConcerned,
}

/// <summary>The words for the states (目录事项状态用语).</summary>
internal static class MatterStates
{
    public static string TermOf(MatterState state) =>
        state switch
        {
            MatterState.Missing => "缺",
            MatterState.OutOfDate => "过期未更新",
            MatterState.Public => "已公开",
            MatterState.NotConcerned => "不涉及",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There are no words for this state."),
        };

    public static string? ToneOf(MatterState state) =>
        state switch
        {
            MatterState.Missing => "error",
            MatterState.OutOfDate => "warning",
            MatterState.Public => "done",
            _ => null,
        };
}

/// <summary>A matter as one agency stands with it.</summary>
/// <param name="Matter">The matter.</param>
/// <param name="Items">Public items that are attached to it.</param>
/// <param name="NewestOn">The day of the newest one; null when there is none.</param>
/// <param name="FreshUntil">The last day on which the newest one is not out of date; null when it never is.</param>
/// <param name="Mark">That it does not concern the agency; null when nobody said so.</param>
/// <param name="Today">The day.</param>
internal sealed record MatterStanding(
    CatalogueMatter Matter,
    int Items,
    DateOnly? NewestOn,
    DateOnly? FreshUntil,
    CatalogueMark? Mark,
    DateOnly Today
)
{
    /// <summary>What is public is public, whatever was said before; out of date is what lies longer than its column may.</summary>
    public MatterState State =>
        Items > 0 ? (FreshUntil < Today ? MatterState.OutOfDate : MatterState.Public)
        : Mark is not null ? MatterState.NotConcerned
        : MatterState.Missing;
}

/// <summary>The matters that an agency goes by, in the order of the catalogue.</summary>
/// <param name="Standings">The matters of its fields and level.</param>
/// <param name="Fields">Every field with whether it is carried out, and the decision if there is one.</param>
internal sealed record AgencyCatalogue(
    IReadOnlyList<MatterStanding> Standings,
    IReadOnlyList<(CatalogueField Field, bool Applies, CatalogueMark? Mark)> Fields
)
{
    public int Count(MatterState state) => Standings.Count(s => s.State == state);

    public MatterStanding? Find(string matter) => Standings.FirstOrDefault(s => s.Matter.Code == matter);
}
