using Chengming.Actions;
using Chengming.Data;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>Finds what was suggested for a case.</summary>
internal static class Candidates
{
    /// <summary>All of it, oldest first, to be changed.</summary>
    public static async Task<CandidatesOfCase> OfAsync(PlatformDb db, Guid requestId, CancellationToken cancel) =>
        new(
            await db.Set<ProactiveCandidate>()
                .Where(c => c.RequestId == requestId)
                .OrderBy(c => c.Id)
                .ToListAsync(cancel)
        );
}

/// <summary>What was suggested for one case (一件申请的转主动公开建议).</summary>
/// <param name="All">The suggestions, oldest first.</param>
[Term("一件申请的转主动公开建议")]
internal sealed record CandidatesOfCase(IReadOnlyList<ProactiveCandidate> All)
{
    /// <summary>Those that nobody decided.</summary>
    public IReadOnlyList<ProactiveCandidate> Open => [.. All.Where(c => c.DecidedAt is null)];

    /// <summary>The first that was accepted; null when none was.</summary>
    public ProactiveCandidate? Accepted => All.FirstOrDefault(c => c.IsAccepted is true);

    /// <summary>The rule that stands in the way of another suggestion from this side; null when nothing does.</summary>
    public Rule? WhyNotPropose(DisclosureRequest request, CandidateSource source) =>
        ProactiveCandidate.WhyNotPropose(request)
        ?? (
            Accepted is not null ? TurningRules.IsAcceptedAlready
            : Open.Any(c => c.Source == source) ? TurningRules.ProposedOnce
            : null
        );
}
