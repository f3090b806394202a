using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>Reviews and suits on the morning page: answers that are due, and new replies that were ordered.</summary>
internal sealed class ProceedingsWaiting(PlatformDb db, TimeProvider clock) : IMorningSource
{
    private const int MostRows = 20;
    private const int NoticeDays = 7;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!person.IsInRole(nameof(StaffRole.Handler)) && !person.IsInRole(nameof(StaffRole.DisclosureHead)))
        {
            return [];
        }

        var own = person.Scope().AgencyId;
        var today = ChinaTime.Today(clock);
        var waiting = await db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.AgencyId == own)
            .Where(p =>
                (p.ConcludedOn == null && p.AnsweredOn == null) || (p.NewReplyDueOn != null && p.NewReplyOn == null)
            )
            .OrderBy(p => p.ConcludedOn == null ? p.AnswerDueOn : p.NewReplyDueOn)
            .ThenBy(p => p.Id)
            .Take(MostRows)
            .ToListAsync(cancel);
        return [.. waiting.Select(p => RowOf(p, today))];
    }

    private static MorningItem RowOf(RemedyProceeding proceeding, DateOnly today)
    {
        var due = proceeding.IsPending ? proceeding.AnswerDueOn : proceeding.NewReplyDueOn!.Value;
        var procedure = proceeding.Procedure;
        return new MorningItem(
            due <= today.AddDays(NoticeDays) ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
            proceeding.IsPending ? $"{procedure.Term}：{procedure.Answer}" : $"{procedure.Term}审结后重新答复申请人",
            null,
            due,
            proceeding.IsPending
                ? $"{proceeding.Organ}审理，收到副本之日起{procedure.Days}{(procedure.IsInWorkingDays ? "个工作日" : "日")}内（{procedure.Basis}）"
                : $"{proceeding.Organ}责令重新答复的期限",
            ProceedingLinks.Of(proceeding.Id),
            "去办理",
            procedure.IsInWorkingDays ? DayUnit.Working : DayUnit.Natural,
            proceeding.AgencyId
        );
    }
}
