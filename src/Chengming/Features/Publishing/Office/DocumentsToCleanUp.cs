using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>Documents on the morning page: those that end soon, and one row for all that are due to be examined (定期清理).</summary>
internal sealed class DocumentsToCleanUp(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IMorningSource
{
    private const int MostRows = 10;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!person.IsInRole(nameof(StaffRole.Handler)))
        {
            return [];
        }

        var today = ChinaTime.Today(clock);
        var terms = CleanUpTerms.Of(await settings.GetAsync<PublishingSettings>(cancel));
        var own = person.Scope().AgencyId;
        var (lapsingBy, examinedBefore) = (terms.LapsingBy(today), terms.ExaminedBefore(today));
        var documents = db.Set<PublicItem>().AsNoTracking().Where(i => i.AgencyId == own && i.IsPolicyDocument);
        var lapsing = await documents
            .Where(i => i.EndsOn > today && i.EndsOn <= lapsingBy)
            .OrderBy(i => i.EndsOn)
            .ThenBy(i => i.Id)
            .Take(MostRows)
            .ToListAsync(cancel);
        var due = await documents.CountAsync(
            i =>
                (i.InForceFrom ?? i.MadeOn) <= today
                && (i.EndsOn == null || i.EndsOn > today)
                && (i.ExaminedOn ?? i.InForceFrom ?? i.MadeOn) <= examinedBefore,
            cancel
        );
        var over = await db.Set<PublicItem>()
            .CountAsync(i => i.AgencyId == own && i.ValidUntil < today && !i.IsPolicyDocument, cancel);
        return
        [
            .. lapsing.Select(i => new MorningItem(
                MorningGroup.DueSoon,
                $"文件快到期：{i.Title}",
                null,
                i.EndsOn!.Value.AddDays(-1),
                "到期后门户自动标明失效；需要继续执行的，请先修订或者延长有效期",
                PublishingLinks.Item(i.Id),
                "去办理",
                DayUnit.Natural,
                own
            )),
            .. due == 0
                ? Array.Empty<MorningItem>()
                :
                [
                    new MorningItem(
                        MorningGroup.DueSoon,
                        $"文件清理：{due} 份文件满 {terms.CleanUpYears} 年没有清理",
                        null,
                        null,
                        "本单位设定的清理周期；没有清理的文件可能已经不符合现行规定",
                        PublishingLinks.CleanUpDue,
                        "去清理",
                        DayUnit.Natural,
                        own
                    ),
                ],
            .. over == 0
                ? Array.Empty<MorningItem>()
                :
                [
                    new MorningItem(
                        MorningGroup.DueSoon,
                        $"公开期满：{over} 条公示、公告还在门户上",
                        null,
                        null,
                        "发布审查时定下的公开期限已过；请撤下，或者更正公开期限",
                        PublishingLinks.TermsOver,
                        "去清理",
                        DayUnit.Natural,
                        own
                    ),
                ],
        ];
    }
}
