using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications;

/// <summary>通知工作人员: tells members of the staff something, in the page and with the next digest by mail.</summary>
public sealed class Notify(PlatformDb db, TimeProvider clock)
{
    /// <summary>What to tell.</summary>
    /// <param name="Subject">What it is about, in one line; no personal data.</param>
    /// <param name="Text">What happened, what it means, what to do.</param>
    /// <param name="Address">Where to go on, e.g. <c>/office/reports</c>.</param>
    public sealed record Notice(string Subject, string Text, string Address);

    /// <summary>Tells these accounts, once each, together with whatever the caller saves next.</summary>
    public void Add(IEnumerable<Guid> accounts, Notice notice) =>
        db.AddRange(
            accounts
                .Distinct()
                .Select(a => new Notification(a, notice.Subject, notice.Text, notice.Address, clock.GetUtcNow()))
        );

    /// <summary>Tells everybody who holds a role in an agency, together with whatever the caller saves next.</summary>
    /// <returns>Number of people.</returns>
    public async Task<int> AddAsync(StaffRole role, Guid agencyId, Notice notice, CancellationToken cancel)
    {
        var people = await db
            .StaffAccounts.Where(a => a.AgencyId == agencyId && a.Grants.Any(g => g.Role == role))
            .Select(a => a.Id)
            .ToListAsync(cancel);
        Add(people, notice);
        return people.Count;
    }

    /// <summary>Tells these accounts now; for what nothing else is saved with.</summary>
    public async Task RunAsync(IEnumerable<Guid> accounts, Notice notice, CancellationToken cancel)
    {
        Add(accounts, notice);
        await db.SaveChangesAsync(cancel);
    }
}
