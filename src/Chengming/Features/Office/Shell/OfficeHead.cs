using System.Globalization;
using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Features.Office.Morning;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Chengming.Features.Office.Shell;

/// <summary>What the head of every page says about the signed-in person.</summary>
/// <remarks>
/// Every page shows the number of what waits, and the sources behind it ask the database; so the number is kept for a moment. The morning
/// page itself always asks.
/// </remarks>
internal sealed class OfficeHead(PlatformDb db, MorningRows rows, IMemoryCache cache, TimeProvider clock)
{
    private const int MostUnread = 99;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);

    public async Task<HeadCounts> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var account = person.AccountId();
        var today = ChinaTime.Today(clock);
        var roles = string.Join(',', person.StaffRoles().Order());
        var key = ("office head", account, person.SessionId(), roles, today);
        var waits = await cache.GetOrCreateAsync(
            key,
            async entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = Kept;
                return await WaitsAsync(person, today, cancel);
            }
        );
        var unread = await db.Set<Notification>()
            .Where(n => n.RecipientId == account && n.ReadAt == null)
            .OrderBy(n => n.Id)
            .Take(MostUnread + 1)
            .CountAsync(cancel);
        return new HeadCounts(
            account,
            waits!.Agency,
            waits.Count,
            waits.IsLate,
            unread > MostUnread ? $"{MostUnread}+" : unread.ToString(CultureInfo.InvariantCulture),
            today
        );
    }

    private async Task<Waits> WaitsAsync(ClaimsPrincipal person, DateOnly today, CancellationToken cancel)
    {
        var own = person.Scope().AgencyId;
        var agency = await db.Agencies.Where(a => a.Id == own).Select(a => a.Name).SingleAsync(cancel);
        var mine = (await rows.ForAsync(person, cancel)).Where(r => r.Group is not MorningGroup.WaitingForOthers);
        return new Waits(agency, mine.Count(), mine.Any(r => r.DueOn <= today));
    }

    private sealed record Waits(string Agency, int Count, bool IsLate);
}

/// <summary>The head of a page in figures.</summary>
/// <param name="Person">The signed-in person's account.</param>
/// <param name="Agency">Name of the person's agency.</param>
/// <param name="Waiting">Number of what must be done today or is due soon.</param>
/// <param name="IsLate">True when something of it is due today or late.</param>
/// <param name="Unread">Number of unread notifications, bounded.</param>
/// <param name="Today">The day it is in China.</param>
internal sealed record HeadCounts(Guid Person, string Agency, int Waiting, bool IsLate, string Unread, DateOnly Today);
