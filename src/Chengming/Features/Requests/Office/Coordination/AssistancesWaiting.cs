using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.Coordination;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Coordination;

/// <summary>协办 on the morning page: what one is asked for, and what one asked for and did not get in time.</summary>
internal sealed class AssistancesWaiting(PlatformDb db, TimeProvider clock) : IMorningSource
{
    private const int MostRows = 20;
    private const int NoticeDays = 2;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!person.IsInRole(nameof(StaffRole.Handler)) && !person.IsInRole(nameof(StaffRole.DisclosureHead)))
        {
            return [];
        }

        var (own, me, today) = (person.Scope().AgencyId, person.AccountId(), ChinaTime.Today(clock));
        var open = await (
            from assistance in db.Set<Assistance>().AsNoTracking()
            where
                assistance.AgencyId == own
                && assistance.AnsweredAt == null
                && assistance.WithdrawnAt == null
                && (assistance.HelperId == me || (assistance.AskedById == me && assistance.DueOn < today))
            join request in db.Set<DisclosureRequest>() on assistance.RequestId equals request.Id
            orderby assistance.DueOn, assistance.Id
            select new { assistance, request.Number }
        )
            .Take(MostRows)
            .ToListAsync(cancel);
        return [.. open.Select(o => RowOf(o.assistance, o.Number, me, today))];
    }

    private static MorningItem RowOf(Assistance assistance, string number, Guid me, DateOnly today)
    {
        var isMine = assistance.HelperId == me;
        return new MorningItem(
            !isMine ? MorningGroup.WaitingForOthers
                : assistance.DueOn <= today.AddDays(NoticeDays) ? MorningGroup.MustBeDoneToday
                : MorningGroup.DueSoon,
            isMine ? $"协办申请 {number}" : $"申请 {number} 的协办没有按期答复",
            isMine ? assistance.AskedByName : assistance.Whom,
            assistance.DueOn,
            isMine && assistance.ChaseCount > 0
                ? $"内部协办期限，已催办 {assistance.ChaseCount} 次"
                : "内部协办期限，早于答复期限",
            isMine
                ? CoordinationLinks.One(assistance.RequestId, assistance.Id)
                : CoordinationLinks.Of(assistance.RequestId),
            isMine ? "去答复" : "去催办",
            DayUnit.Natural,
            assistance.AgencyId
        );
    }
}
