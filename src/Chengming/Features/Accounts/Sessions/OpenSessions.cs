using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Sessions;

/// <summary>The sessions of an account that go on.</summary>
internal static class OpenSessions
{
    /// <summary>Ends all sessions of an account with the next save.</summary>
    /// <param name="db">The database.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <returns>How many there were.</returns>
    public static async Task<int> EndSessionsAsync(
        this PlatformDb db,
        Guid accountId,
        SessionEnd reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = await db.Set<StaffSession>()
            .Where(s => s.AccountId == accountId && s.EndedAt == null)
            .ToListAsync(cancel);
        open.ForEach(s => s.End(reason, now));
        return open.Count;
    }
}
