using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>
/// Cases on the morning page: one's own that are due, those that nobody has, proposals that wait for one's decision, and for the head what
/// is late with others.
/// </summary>
internal sealed class RequestsWaiting(PlatformDb db, SecrecyReviews reviews, TimeProvider clock) : IMorningSource
{
    private const int MostRows = 20;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!Audience.RequestStaff.Admits(person))
        {
            return [];
        }

        var proposals = await ProposalsAsync(person, cancel);
        var isHandler = person.IsInRole(nameof(StaffRole.Handler));
        var isHead = person.IsInRole(nameof(StaffRole.DisclosureHead));
        return isHandler || isHead ? [.. proposals, .. await CasesAsync(person, isHead, cancel)] : proposals;
    }

    private async Task<IReadOnlyList<MorningItem>> CasesAsync(
        ClaimsPrincipal person,
        bool isHead,
        CancellationToken cancel
    )
    {
        var today = ChinaTime.Today(clock);
        var (own, me) = (person.Scope().AgencyId, person.AccountId());
        var cases = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Where(r => r.AgencyId == own && r.ClosedOn == null)
            .Where(r =>
                r.HandlerId == null
                || (
                    (isHead || r.HandlerId == me)
                    && (
                        r.NoticeFrom <= today
                        || r.DueOn <= today
                        || r.OtherDueOn < today
                        || (r.IsIncomplete && r.CorrectionNoticeBy != null)
                    )
                )
            )
            .OrderBy(r => r.DueOn == null)
            .ThenBy(r => r.DueOn)
            .ThenBy(r => r.Id)
            .Take(MostRows)
            .ToListAsync(cancel);
        return [.. cases.Select(r => RowOf(r, me, today))];
    }

    private static MorningItem RowOf(DisclosureRequest request, Guid me, DateOnly today)
    {
        var sign = DueSign.Of(request, today);
        var isNobodys = request.HandlerId is null;
        var isMine = request.HandlerId == me;
        if (request is { IsIncomplete: true, CorrectionNoticeBy: { } by } && !isNobodys)
        {
            return new MorningItem(
                isMine ? MorningGroup.MustBeDoneToday : MorningGroup.WaitingForOthers,
                $"告知补正：申请 {request.Number}",
                isMine ? null : request.HandlerName,
                by,
                "申请内容不全，收到之日起 7 个工作日内一次性告知补正（《条例》第三十条）",
                RequestLinks.Step(request.Id, "correction"),
                "去告知",
                DayUnit.Working,
                request.AgencyId
            );
        }

        var isUrgent = isNobodys || request.InnerDueOn <= today || request.DueOn is null;
        return new MorningItem(
            !isNobodys && !isMine ? MorningGroup.WaitingForOthers
                : isUrgent ? MorningGroup.MustBeDoneToday
                : MorningGroup.DueSoon,
            isNobodys ? $"申请 {request.Number} 没有承办人" : $"办理申请 {request.Number}",
            isNobodys || isMine ? null : request.HandlerName,
            request.DueOn ?? request.OtherDueOn,
            $"{sign.Reason}（{DueSign.BasisOf(request.Reckoned)}）",
            RequestLinks.Case(request.Id),
            isNobodys ? "去认领" : "去办理",
            DayUnit.Working,
            request.AgencyId
        );
    }

    private async Task<List<MorningItem>> ProposalsAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var kinds = Enum.GetValues<ProposalKind>()
            .Where(k => person.IsInRole(DecideProposal.DeciderOf(k).ToString()))
            .ToList();
        if (kinds.Count == 0)
        {
            return [];
        }

        var (own, me) = (person.Scope().AgencyId, person.AccountId());
        var waiting = await (
            from proposal in db.Set<RequestProposal>().AsNoTracking()
            where proposal.DecidedAt == null && kinds.Contains(proposal.Kind) && proposal.ProposedById != me
            join request in db.Set<DisclosureRequest>().AsNoTracking() on proposal.RequestId equals request.Id
            where request.AgencyId == own && request.ClosedOn == null
            orderby proposal.Id
            select new { proposal, request }
        )
            .Take(MostRows)
            .ToListAsync(cancel);
        var secrecy = await reviews.OfAsync([.. waiting.Select(w => w.request.Id)], cancel);
        return
        [
            .. waiting.Select(w => new MorningItem(
                secrecy[w.request.Id].Awaits(w.proposal) ? MorningGroup.WaitingForOthers : MorningGroup.MustBeDoneToday,
                $"审批申请 {w.request.Number}：{ProposalWords.Of(w.proposal)}",
                w.proposal.ProposedByName,
                w.request.DueOn,
                secrecy[w.request.Id].Awaits(w.proposal) ? "等保密审查，审查后再批准（《条例》第十七条）"
                    : w.proposal.Kind is ProposalKind.Extension
                        ? "《条例》第三十三条第二款：延期经公开工作机构负责人同意，并在期限届满前告知申请人"
                    : "答复经批准后送达，在期限内（《条例》第三十三条）",
                RequestLinks.Step(w.request.Id, "proposal"),
                "去审批",
                DayUnit.Working,
                w.request.AgencyId
            )),
        ];
    }
}
