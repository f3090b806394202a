using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;

namespace Chengming.Features.Publishing.Items;

/// <summary>Who may do what with the items of an agency.</summary>
internal static class ItemKeepers
{
    /// <summary>Why this person may not act in a role; null when nothing stands in the way.</summary>
    public static Problem? Refusal(Actor actor, Agency agency, StaffRole role) =>
        agency.AbolishedOn is not null ? new Problem("", $"{agency.Name}已撤销，不再发布和修改信息。")
        : !agency.PublishesHere ? new Problem("", $"{agency.Name}不在本平台发布信息。")
        : actor.Is(role) && Covers(actor, agency, role) ? null
        : new Problem("", $"由{WhoOf(agency, role)}办理。");

    /// <summary>The same where several roles may act; null when the person holds one of them.</summary>
    public static Problem? Refusal(Actor actor, Agency agency, StaffRole role, StaffRole otherRole) =>
        Refusal(actor, agency, role) is { } refusal
            ? Refusal(actor, agency, otherRole) is null
                ? null
                : actor.Is(role) || agency.AbolishedOn is not null || !agency.PublishesHere
                    ? refusal
                    : new Problem("", $"由{WhoOf(agency, role)}或者{StaffRoles.TermOf(otherRole)}办理。")
            : null;

    private static bool Covers(Actor actor, Agency agency, StaffRole role) =>
        actor.AgencyId == agency.Id
        || (role is StaffRole.Supervisor && actor.AgencyId is { } above && agency.IsWithin(above));

    private static string WhoOf(Agency agency, StaffRole role) =>
        role is StaffRole.Supervisor ? $"主管{agency.Name}的政务公开科" : $"{agency.Name}的{StaffRoles.TermOf(role)}";
}
