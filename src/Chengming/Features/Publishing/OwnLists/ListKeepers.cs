using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>
/// Who keeps the lists of an agency: its handlers and its head of disclosure, and the supervising office for everything below it. What
/// agencies below use too only the supervising office decides.
/// </summary>
internal static class ListKeepers
{
    /// <summary>Why this person may not change the list; null when nothing stands in the way.</summary>
    public static Problem? Refusal(Actor actor, Agency agency) =>
        agency.AbolishedOn is not null ? new Problem("", $"{agency.Name}已撤销，名单只供查阅。")
        : (actor.AgencyId == agency.Id && (actor.Is(StaffRole.Handler) || actor.Is(StaffRole.DisclosureHead)))
        || Supervises(actor, agency)
            ? null
        : new Problem("", $"由{agency.Name}的承办人、公开工作机构负责人，或者主管它的政务公开科维护。");

    /// <summary>The same for an entry that agencies below use, or shall use.</summary>
    public static Problem? Refusal(Actor actor, Agency agency, bool isShared) =>
        Refusal(actor, agency)
        ?? (
            isShared && !Supervises(actor, agency)
                ? new Problem(nameof(ListEntry.IsShared), "下级机关共用的条目，由政务公开科维护。")
                : null
        );

    /// <summary>True for the supervising office of the agency or of one above it.</summary>
    public static bool Supervises(Actor actor, Agency agency) =>
        actor.Is(StaffRole.Supervisor) && actor.AgencyId is { } own && agency.IsWithin(own);
}
