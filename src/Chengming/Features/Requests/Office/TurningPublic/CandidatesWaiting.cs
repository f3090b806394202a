using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.TurningPublic;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.TurningPublic;

/// <summary>依申请转主动公开 on the morning page: suggestions to be decided, and accepted ones to be drafted.</summary>
internal sealed class CandidatesWaiting(PlatformDb db) : IMorningSource
{
    private const int MostRows = 20;
    private const string Basis = "多个申请人申请同一可以公开的信息的，可以纳入主动公开的范围（《条例》第四十四条）";

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var decides = person.IsInRole(nameof(StaffRole.DisclosureHead));
        var drafts = person.IsInRole(nameof(StaffRole.Handler));
        if (!decides && !drafts)
        {
            return [];
        }

        var (own, me) = (person.Scope().AgencyId, person.AccountId());
        var waiting = await (
            from candidate in db.Set<ProactiveCandidate>().AsNoTracking()
            join request in db.Set<DisclosureRequest>() on candidate.RequestId equals request.Id
            where
                candidate.AgencyId == own
                && (
                    (decides && candidate.IsAccepted == null && candidate.ProposedById != me)
                    || (
                        drafts
                        && candidate.IsAccepted == true
                        && candidate.DraftedAt == null
                        && (request.HandlerId == null || request.HandlerId == me)
                    )
                )
            orderby candidate.Id
            select new { Candidate = candidate, request.Number }
        )
            .Take(MostRows)
            .ToListAsync(cancel);
        return [.. waiting.DistinctBy(w => w.Candidate.RequestId).Select(w => RowOf(w.Candidate, w.Number))];
    }

    private static MorningItem RowOf(ProactiveCandidate candidate, string number) =>
        candidate.IsAccepted is null
            ? new MorningItem(
                MorningGroup.DueSoon,
                $"决定申请 {number} 的信息是否转为主动公开",
                CandidateWords.SourceOf(candidate.Source),
                null,
                Basis,
                RequestLinks.Proactive(candidate.RequestId),
                "去决定",
                AgencyId: candidate.AgencyId
            )
            : new MorningItem(
                MorningGroup.DueSoon,
                $"起草申请 {number} 转为主动公开的信息",
                null,
                null,
                "决定转为主动公开的，应当及时公开（《条例》第四十四条）",
                RequestLinks.ProactiveDraft(candidate.RequestId),
                "去起草",
                AgencyId: candidate.AgencyId
            );
}
