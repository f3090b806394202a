using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;

namespace Chengming.Features.Requests.Complaints;

/// <summary>Who keeps complaints: those who work on cases, about their own agency; the supervisor, about the agencies below too.</summary>
internal static class ComplaintKeepers
{
    public static readonly StaffRole[] Roles = [.. RequestKeepers.Workers, StaffRole.Supervisor];

    /// <summary>Why this agency's person may not take a complaint about that agency; null when nothing stands in the way.</summary>
    public static Problem? Refusal(Actor actor, Agency own, Agency about) =>
        RequestKeepers.Refusal(actor, own, Roles)
        ?? (
            about.Id == own.Id
            || (actor.Is(StaffRole.Supervisor) && about.Path.StartsWith(own.Path, StringComparison.Ordinal))
                ? null
                : new Problem("About", "本级及下级机关的投诉举报，由政务公开科登记。")
        );
}
