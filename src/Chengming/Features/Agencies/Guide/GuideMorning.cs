using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Guide;

/// <summary>Says on the morning page which guides are missing or have to be looked through again.</summary>
internal sealed class GuideMorning(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IMorningSource
{
    private const int MostRows = 10;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!Audience.AgencyEditors.Admits(person))
        {
            return [];
        }

        var wishes = await settings.GetAsync<GuideSettings>(cancel);
        var today = ChinaTime.Day(clock.GetUtcNow());
        var before = today.AddDays(wishes.NoticeDays).AddMonths(-wishes.ReviewMonths);
        var scope = person.Scope();
        var due = await scope
            .Of(db.Agencies.AsNoTracking())
            // Public utilities follow rules of their own (Regulation art. 55).
            .Where(a => a.PublishesHere && a.AbolishedOn == null && !a.Kind.Equals(AgencyKind.PublicUtility))
            .Select(a => new
            {
                a.Id,
                a.Code,
                a.Name,
                Reviewed = db.Set<DisclosureGuide>()
                    .Where(g => g.AgencyId == a.Id)
                    .Select(g => g.LastReviewedOn)
                    .FirstOrDefault(),
            })
            .Where(a => a.Reviewed == null || a.Reviewed <= before)
            .OrderBy(a => a.Reviewed)
            .ThenBy(a => a.Code)
            .Take(MostRows)
            .ToListAsync(cancel);
        return
        [
            .. due.Select(a =>
            {
                var dueOn = a.Reviewed?.AddMonths(wishes.ReviewMonths);
                return new MorningItem(
                    dueOn is null || dueOn <= today ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
                    dueOn is null ? "发布政府信息公开指南" : "复核政府信息公开指南",
                    a.Id == scope.AgencyId ? null : a.Name,
                    dueOn,
                    dueOn is null
                        ? "《条例》第十二条：应当编制并公布指南"
                        : $"《条例》第十二条要求及时更新；上次复核 {ChinaTime.Date(a.Reviewed!.Value)}，每 {wishes.ReviewMonths} 个月复核一次",
                    AgencyLinks.Guide(a.Code),
                    dueOn is null ? "去编写" : "去复核",
                    AgencyId: a.Id
                );
            }),
        ];
    }
}
