using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Handling;
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
                            .Select(d => new ReviewedDocument(d.Id, d.Title, d.PlainHash.Value, d.MarksMade)),
                    ],
                    [.. reviews.Where(r => r.RequestId == id)]
                )
            );
    }

    /// <summary>What waits for a review in an agency, what is due first on top; approved answers whose documents changed are among it.</summary>
    public async Task<IReadOnlyList<WaitingForSecrecyReview>> WaitingAsync(Guid agencyId, CancellationToken cancel)
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
        return
        [
            .. open.GroupBy(o => o.Request.Id)
                .Select(g =>
                    (
                        g.First().Request,
                        Proposal: CaseSecrecy.ToReview([.. g.Select(o => o.Proposal)])!,
                        Of: secrecy[g.Key]
                    )
                )
                .Where(w => w.Of.Awaits(w.Proposal))
                .Select(w => new WaitingForSecrecyReview(w.Request, w.Proposal, w.Of)),
        ];
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
/// <param name="Proposal">The answer.</param>
/// <param name="Secrecy">How the case stands.</param>
[Term("待保密审查的答复")]
public sealed record WaitingForSecrecyReview(DisclosureRequest Request, RequestProposal Proposal, CaseSecrecy Secrecy)
{
    /// <summary>True when one of these persons made it, who does not review it.</summary>
    public bool IsOf(Guid person) => Proposal.ProposedById == person || Request.HandlerId == person;
}
