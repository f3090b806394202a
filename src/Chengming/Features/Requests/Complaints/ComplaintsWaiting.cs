using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Complaints;

/// <summary>Complaints on the morning page of whoever received them.</summary>
internal sealed class ComplaintsWaiting(PlatformDb db, TimeProvider clock) : IMorningSource
{
    private const int MostRows = 20;
    private const int NoticeDays = 7;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!ComplaintKeepers.Roles.Any(r => person.IsInRole(r.ToString())))
        {
            return [];
        }

        var own = person.Scope().AgencyId;
        var today = ChinaTime.Today(clock);
        var open = await (
            from complaint in db.Set<DisclosureComplaint>().AsNoTracking()
            where complaint.AgencyId == own && complaint.ConcludedOn == null
            join agency in db.Agencies on complaint.AboutId equals agency.Id
            orderby complaint.DueOn == null, complaint.DueOn, complaint.ReceivedOn, complaint.Id
            select new { complaint, agency.Name }
        )
            .Take(MostRows)
            .ToListAsync(cancel);
        return
        [
            .. open.Select(o => new MorningItem(
                o.complaint.DueOn <= today.AddDays(NoticeDays) ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
                $"办理{o.complaint.Subject.Name}：{o.complaint.Ground.Term}",
                o.complaint.AboutId == own ? null : o.Name,
                o.complaint.DueOn,
                $"{ChinaTime.Date(o.complaint.ReceivedOn)} 收到（{o.complaint.Ground.Basis}）",
                ComplaintLinks.Of(o.complaint.Id),
                "去办理",
                DayUnit.Working,
                own
            )),
        ];
    }
}
