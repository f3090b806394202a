using Chengming.Data;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Delegating;

/// <summary>Delegations that lose their ground when an account changes.</summary>
internal static class DelegationEnds
{
    /// <summary>Ends with the next save those running or coming delegations from or to an account that are broken.</summary>
    public static async Task EndDelegationsAsync(
        this PlatformDb db,
        StaffAccount account,
        Func<Delegation, bool> isBroken,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = ChinaTime.Day(now);
        var running = await db.Set<Delegation>()
            .Where(d =>
                (d.PrincipalId == account.Id || d.DeputyId == account.Id) && d.EndedAt == null && d.Until >= today
            )
            .ToListAsync(cancel);
        foreach (var delegation in running.Where(isBroken))
        {
            delegation.End(now);
        }
    }
}
