using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Reassessing;

/// <summary>Says on the morning page which information of the own agency that is not disclosed has to be looked at again (Regulation art. 18).</summary>
internal sealed class ReassessmentMorning(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IMorningSource
{
    private const int MostRows = 5;
    private const int NoticeDays = 30;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!person.IsInRole(nameof(StaffRole.Handler)) && !person.IsInRole(nameof(StaffRole.DisclosureHead)))
        {
            return [];
        }

        var months = (await settings.GetAsync<WatchSettings>(cancel)).ReassessmentMonths;
        var today = ChinaTime.Today(clock);
        var lookedAtBefore = today.AddDays(NoticeDays).AddMonths(-months);
        var own = person.Scope().AgencyId;
        var modes = DisclosureMode.All.Where(m => m.AssessedAgain).Select(m => m.Code).ToList();
        var due = await db.Set<DisclosureItem>()
            .AsNoTracking()
            .Where(i => i.AgencyId == own && modes.Contains(i.Mode) && i.Mode != "proactive")
            .Where(i => i.State == ItemState.Drafting || i.State == ItemState.Returned)
            .Where(i => (i.AssessedOn ?? i.CreatedOn) <= lookedAtBefore)
            .OrderBy(i => i.AssessedOn ?? i.CreatedOn)
            .ThenBy(i => i.Id)
            .Take(MostRows)
            .Select(i => new
            {
                i.Id,
                i.Title,
                LookedAtOn = i.AssessedOn ?? i.CreatedOn,
            })
            .ToListAsync(cancel);
        return
        [
            .. due.Select(d =>
            {
                var dueOn = d.LookedAtOn.AddMonths(months);
                return new MorningItem(
                    dueOn <= today ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
                    $"评估审查：{d.Title}",
                    null,
                    dueOn,
                    $"《条例》第十八条：不予公开的信息定期评估审查；本平台设定每 {months} 个月一次",
                    PublishingLinks.Step(d.Id, "reassess"),
                    "去评估"
                );
            }),
        ];
    }
}
