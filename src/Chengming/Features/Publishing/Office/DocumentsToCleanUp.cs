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

/// <summary>What is to be cleaned up on the morning page: documents that end soon, and one row each for all that are due to be examined (定期清理) and for notices whose term is over.</summary>
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
            .Where(i => i.AgencyId == own)
            .CountAsync(PublicItem.TermIsOver(today), cancel);
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
            .. Counted(
                due,
                $"文件清理：{due} 份文件满 {terms.CleanUpYears} 年没有清理",
                "本单位设定的清理周期；没有清理的文件可能已经不符合现行规定",
                PublishingLinks.CleanUpDue,
                own
            ),
            .. Counted(
                over,
                $"公开期满：{over} 条公示、公告还在门户上",
                "发布审查时定下的公开期限已过；请撤下，或者更正公开期限",
                PublishingLinks.TermsOver,
                own
            ),
        ];
    }

    /// <summary>One row for all of a kind; none when there are none.</summary>
    private static IEnumerable<MorningItem> Counted(int count, string what, string why, string address, Guid? own) =>
        count == 0 ? [] : [new(MorningGroup.DueSoon, what, null, null, why, address, "去清理", DayUnit.Natural, own)];
}
