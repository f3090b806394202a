using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Pages;

/// <summary>One notification; whoever opens it has read it.</summary>
internal sealed class NotificationModel(PlatformDb db, MarkNotificationsRead markRead) : OfficePage
{
    public Notification Notification { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var account = User.AccountId();
        var found = await db.Set<Notification>()
            .AsNoTracking()
            .SingleOrDefaultAsync(n => n.Id == id && n.RecipientId == account, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Notification = found;
        await markRead.RunAsync(account, id, cancel);
        return Page();
    }
}
