using Chengming.Actions;
using Chengming.Data;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Handling;

/// <summary>Finds what was proposed for a case.</summary>
public sealed class RequestProposals(PlatformDb db)
{
    /// <summary>All of it, oldest first, to be changed.</summary>
    public async Task<ProposalsOfRequest> OfAsync(Guid requestId, CancellationToken cancel) =>
        new(
            await db.Set<RequestProposal>().Where(p => p.RequestId == requestId).OrderBy(p => p.Id).ToListAsync(cancel)
        );
}

/// <summary>What was proposed for one case (一件申请的呈批).</summary>
[Term("一件申请的呈批")]
public sealed class ProposalsOfRequest(IReadOnlyList<RequestProposal> all)
{
    /// <summary>The one that nobody decided; null when there is none.</summary>
    public RequestProposal? Open => all.SingleOrDefault(p => p.DecidedAt is null);

    /// <summary>Why nobody can decide when nothing is open: nothing was proposed, or somebody decided meanwhile.</summary>
    internal string WhyNothingOpen =>
        all is [.., { DecidedAt: { } decided } last]
            ? $"没有等待决定的呈批：{last.DecidedByName}已经在{ChinaTime.DateAndTime(decided)}{(last.IsApproved is true ? "同意" : "退回")}。"
            : "没有等待决定的呈批。";

    /// <summary>The newest approved one of a kind; null when there is none.</summary>
    public RequestProposal? Approved(ProposalKind kind) =>
        all.LastOrDefault(p => p.Kind == kind && p.IsApproved is true);

    /// <summary>The rule that stands in the way of another proposal; null when nothing does. A decision may be proposed again, an extension not.</summary>
    public Rule? WhyNotPropose(ProposalKind kind) =>
        Open is not null ? RequestRules.OneProposalAtATime
        : kind is ProposalKind.Extension && Approved(kind) is not null ? RequestRules.ExtensionIsToldOnce
        : null;

    /// <summary>The rule that stands in the way of acting on an approval; null when nothing does. What waits is decided first.</summary>
    internal Rule? WhyNotAct(RequestProposal? approved, Rule otherwise) =>
        Open is not null ? RequestRules.OneProposalAtATime
        : approved is null ? otherwise
        : null;
}
