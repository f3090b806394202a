using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>Says on the morning page how many links of the own agency's items lead nowhere.</summary>
internal sealed class LinkMorning(PlatformDb db) : IMorningSource
{
    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!person.IsInRole(nameof(StaffRole.Handler)) && !person.IsInRole(nameof(StaffRole.DisclosureHead)))
        {
            return [];
        }

        var own = person.Scope().AgencyId;
        var found = db.Set<BrokenLink>().Where(l => l.AgencyId == own && l.IsConfirmed);
        var count = await found.CountAsync(cancel);
        if (count == 0)
        {
            return [];
        }

        var since = await found.MinAsync(l => l.FirstSeenAt, cancel);
        return
        [
            new MorningItem(
                MorningGroup.DueSoon,
                $"{count} 个链接打不开",
                null,
                null,
                $"最早从 {ChinaTime.Date(since)} 起；国办秘函〔2019〕19号按失效链接扣分",
                PublishingLinks.BrokenLinks,
                "去处理"
            ),
        ];
    }
}
