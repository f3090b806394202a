using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>Finds how cases stand with their secrecy reviews, and which wait for one.</summary>
public sealed class SecrecyReviews(PlatformDb db, PlatformSettings settings)
{
    private const int MostWaiting = 100;

    private static readonly List<string> Releasing =
    [
        .. DecisionKinds.All.Where(k => k.ReleasesInformation).Select(k => k.Code),
    ];

    /// <summary>How a case stands.</summary>
    public async Task<CaseSecrecy> OfAsync(Guid requestId, CancellationToken cancel) =>
        (await OfAsync([requestId], cancel))[requestId];

    /// <summary>How cases stand.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseSecrecy>> OfAsync(
        IReadOnlyCollection<Guid> requestIds,
        CancellationToken cancel
    )
    {
        var isDemanded = (await settings.GetAsync<RequestSettings>(cancel)).DemandsSecrecyReview;
        var documents = await db.Set<DisclosedDocument>()
            .AsNoTracking()
            .Where(d => requestIds.Contains(d.RequestId))
            .OrderBy(d => d.Id)
            .Select(d => new
            {
                d.RequestId,
                d.Id,
                d.Title,
                d.Original.PlainHash,
                d.MarksMade,
                d.ProceedingId,
            })
            .ToListAsync(cancel);
        var reviews = await db.Set<SecrecyReview>()
            .AsNoTracking()
            .Where(r => requestIds.Contains(r.RequestId))
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        return requestIds
            .Distinct()
            .ToDictionary(
                id => id,
                id => new CaseSecrecy(
                    isDemanded,
                    [
                        .. documents
                            .Where(d => d.RequestId == id)
                            .Select(d => new ReviewedDocument(
                                d.Id,
                                d.Title,
                                d.PlainHash.Value,
                                d.MarksMade,
                                d.ProceedingId
                            )),
                    ],
                    [.. reviews.Where(r => r.RequestId == id)]
                )
            );
    }

    /// <summary>What of a case is to be reviewed now: its proposed decision while it is open, the new reply that was ordered later; null for nothing.</summary>
    public async Task<AnswerUnderReview?> ToReviewAsync(Guid requestId, CancellationToken cancel)
    {
        if (await db.Set<DisclosureRequest>().AnyAsync(r => r.Id == requestId && r.ClosedOn == null, cancel))
        {
            var proposals = await db.Set<RequestProposal>()
                .AsNoTracking()
                .Where(p => p.RequestId == requestId)
                .OrderBy(p => p.Id)
                .ToListAsync(cancel);
            return CaseSecrecy.ToReview(proposals) is { } proposal ? AnswerUnderReview.Of(proposal) : null;
        }

        var ordered = await NewReply.OrderedAsync(db, [requestId], cancel);
        return ordered.TryGetValue(requestId, out var order) ? AnswerUnderReview.Of(order) : null;
    }

    /// <summary>
    /// What waits for a review in an agency, what is due first on top: proposed answers, approved ones whose documents changed, and new replies to which documents
    /// were put.
    /// </summary>
    public async Task<IReadOnlyList<WaitingForSecrecyReview>> WaitingAsync(Guid agencyId, CancellationToken cancel) =>
        [
            .. (await ProposedAsync(agencyId, cancel))
                .Concat(await OrderedAsync(agencyId, cancel))
                .Where(w => w.Secrecy.Awaits(w.Answer))
                .OrderBy(w => w.DueOn is null)
                .ThenBy(w => w.DueOn),
        ];

    private async Task<IEnumerable<WaitingForSecrecyReview>> OrderedAsync(Guid agencyId, CancellationToken cancel)
    {
        var cases = await db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.AgencyId == agencyId && p.RequestId != null)
            .Where(p => p.NewReplyDueOn != null && p.NewReplyOn == null)
            .OrderBy(p => p.NewReplyDueOn)
            .ThenBy(p => p.Id)
            .Select(p => p.RequestId!.Value)
            .Take(MostWaiting)
            .ToListAsync(cancel);
        if (cases.Count == 0)
        {
            return [];
        }

        var orders = await NewReply.OrderedAsync(db, cases, cancel);
        var secrecy = await OfAsync(cases, cancel);
        var requests = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Where(r => cases.Contains(r.Id) && r.ClosedOn != null)
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        return requests.Select(r => new WaitingForSecrecyReview(r, AnswerUnderReview.Of(orders[r.Id]), secrecy[r.Id]));
    }

    private async Task<IEnumerable<WaitingForSecrecyReview>> ProposedAsync(Guid agencyId, CancellationToken cancel)
    {
        var open = await (
            from proposal in db.Set<RequestProposal>().AsNoTracking()
            where proposal.Kind == ProposalKind.Decision && Releasing.Contains(proposal.DecisionCode)
            where proposal.IsApproved != false
            join request in db.Set<DisclosureRequest>().AsNoTracking() on proposal.RequestId equals request.Id
            where request.AgencyId == agencyId && request.ClosedOn == null
            orderby request.DueOn == null, request.DueOn, proposal.Id
            select new { Proposal = proposal, Request = request }
        )
            .Take(MostWaiting)
            .ToListAsync(cancel);
        var secrecy = await OfAsync([.. open.Select(o => o.Request.Id)], cancel);
        return open.GroupBy(o => o.Request.Id)
            .Select(g => new WaitingForSecrecyReview(
                g.First().Request,
                AnswerUnderReview.Of(CaseSecrecy.ToReview([.. g.Select(o => o.Proposal)])!),
                secrecy[g.Key]
            ));
    }

    /// <summary>Accounts of the secrecy reviewers of the agency that answers a case.</summary>
    internal Task<List<Guid>> ReviewersOfAsync(Guid requestId, CancellationToken cancel) =>
        db
            .StaffAccounts.Where(a =>
                a.Grants.Any(g => g.Role == StaffRole.SecrecyReviewer)
                && db.Set<DisclosureRequest>().Any(r => r.Id == requestId && r.AgencyId == a.AgencyId)
            )
            .Select(a => a.Id)
            .ToListAsync(cancel);
}

/// <summary>An answer that waits for its secrecy review (待保密审查的答复).</summary>
/// <param name="Request">The case.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Secrecy">How the case stands.</param>
[Term("待保密审查的答复")]
public sealed record WaitingForSecrecyReview(DisclosureRequest Request, AnswerUnderReview Answer, CaseSecrecy Secrecy)
{
    /// <summary>The last day for the answer; null when no reply is due.</summary>
    public DateOnly? DueOn => Answer.Order?.NewReplyDueOn ?? Request.DueOn;

    /// <summary>True when this person worked on it, and does not review it.</summary>
    public bool IsOf(Guid person) => Answer.IsWorkOf([person], Request);
}
