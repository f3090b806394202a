using System.Security.Claims;

namespace Chengming.Features.Office;

/// <summary>A part of the platform that has something to say on the morning page (今日工作). Every feature brings its own.</summary>
public interface IMorningSource
{
    /// <summary>What this person has to do, what is due soon, and what waits for others. Bounded: a source says the most urgent only.</summary>
    Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel);
}

/// <summary>A row of the morning page.</summary>
/// <param name="Group">Where it stands.</param>
/// <param name="What">What has to be done.</param>
/// <param name="Whose">The agency or person it concerns; null when it is the reader.</param>
/// <param name="DueOn">Last permitted day; null when there is none.</param>
/// <param name="Why">Why, with the article where there is one.</param>
/// <param name="Address">Where to act.</param>
/// <param name="Act">Words of the link, e.g. 去办理.</param>
/// <param name="Unit">What the days until then are counted in: as the law counts the period.</param>
/// <param name="AgencyId">The agency by whose calendar working days are counted; null for the national one.</param>
public sealed record MorningItem(
    MorningGroup Group,
    string What,
    string? Whose,
    DateOnly? DueOn,
    string Why,
    string Address,
    string Act,
    DayUnit Unit = DayUnit.Natural,
    Guid? AgencyId = null
);

/// <summary>What days are counted in.</summary>
public enum DayUnit
{
    /// <summary>自然日.</summary>
    Natural,

    /// <summary>工作日.</summary>
    Working,
}

/// <summary>The three groups of the morning page.</summary>
public enum MorningGroup
{
    /// <summary>今天必须做.</summary>
    MustBeDoneToday,

    /// <summary>快到期.</summary>
    DueSoon,

    /// <summary>等别人.</summary>
    WaitingForOthers,
}
