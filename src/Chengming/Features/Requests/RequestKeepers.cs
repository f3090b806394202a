using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;

namespace Chengming.Features.Requests;

/// <summary>Who may do what with the cases of an agency. A supervisor reads those below; only the agency itself acts.</summary>
internal static class RequestKeepers
{
    /// <summary>Those who work on cases: they register, assign, ask, answer, and see who applied.</summary>
    public static readonly StaffRole[] Workers = [StaffRole.Handler, StaffRole.DisclosureHead];

    /// <summary>True when the person holds one of the roles in this agency.</summary>
    public static bool May(Actor actor, Guid agencyId, params IReadOnlyCollection<StaffRole> roles) =>
        actor.AgencyId == agencyId && roles.Any(actor.Is);

    /// <summary>Why this person may not act; null when nothing stands in the way.</summary>
    public static Problem? Refusal(Actor actor, Agency agency, params IReadOnlyCollection<StaffRole> roles) =>
        agency.AbolishedOn is not null ? new Problem("", $"{agency.Name}已撤销，申请由承接其职权的机关办理。")
        : May(actor, agency.Id, roles) ? null
        : new Problem("", $"由{agency.Name}的{string.Join('或', roles.Select(StaffRoles.TermOf))}办理。");
}
