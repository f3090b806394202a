using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Mail;

/// <summary>选择通知方式: a person says how they want to be told.</summary>
internal sealed class ChooseDelivery(PlatformDb db)
{
    public async Task RunAsync(Guid account, MailDelivery delivery, CancellationToken cancel)
    {
        var choice = await db.Set<MailChoice>().SingleOrDefaultAsync(c => c.AccountId == account, cancel);
        if (choice is null)
        {
            choice = new MailChoice(account);
            db.Add(choice);
        }

        choice.Choose(delivery);
        await db.SaveChangesAsync(cancel);
    }
}
