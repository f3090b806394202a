using Chengming.Actions;
using Chengming.Features.Accounts;

namespace Chengming.Features.Agencies.Guide;

/// <summary>Who answers to the public for what an agency says about its disclosure work.</summary>
internal static class GuideKeepers
{
    /// <summary>Why this person cannot publish it; null when nothing stands in the way.</summary>
    public static Problem? Refusal(Actor actor, Agency agency)
    {
        var mayPublish =
            actor.AccountId is null
            || (actor.AgencyId == agency.Id && (actor.Is(StaffRole.Handler) || actor.Is(StaffRole.DisclosureHead)));
        return mayPublish
            ? null
            : new Problem("", $"由{agency.Name}的承办人或公开工作机构负责人发布；您可以修改草稿。");
    }
}
