using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Mail;

/// <summary>Where mail to a member of the staff goes. Only the mail itself sees the address; nobody is shown it.</summary>
internal sealed class StaffMailAddress(PlatformDb db, StaffContacts contacts)
{
    /// <summary>The address; null when none is on record or the account is closed.</summary>
    public async Task<string?> OfAsync(Guid accountId, CancellationToken cancel)
    {
        var account = await db
            .StaffAccounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null, cancel);
        return account is null ? null : contacts.RevealEmail(account);
    }
}
