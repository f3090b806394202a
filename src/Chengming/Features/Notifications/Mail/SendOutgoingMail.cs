using Chengming.Data;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Mail;

/// <summary>发送待发邮件: hands waiting mail to the server, one after the other.</summary>
internal sealed class SendOutgoingMail(
    PlatformDb db,
    PlatformSettings settings,
    StaffMailAddress addresses,
    TimeProvider clock
) : IPlatformJob
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public string Name => "send-mail";

    public string Title => "发送邮件";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var mail = await settings.GetAsync<MailSettings>(cancel);
        if (!mail.IsEnabled)
        {
            return;
        }

        for (var sent = 0; sent < MostAtOnce && await NextAsync(cancel) is { } next; sent++)
        {
            await SendAsync(mail, next, cancel);
            db.ChangeTracker.Clear();
        }

        var old = clock.GetUtcNow() - Kept;
        await db.Set<OutgoingMail>().Where(m => m.State == MailState.Sent && m.SentAt < old).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Takes the next mail that is due, so that no other process takes it at the same time.</summary>
    private async Task<OutgoingMail?> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var id = await db.Set<OutgoingMail>()
                .Where(m => m.State == MailState.Waiting && m.DueAt <= now)
                .OrderBy(m => m.DueAt)
                .ThenBy(m => m.Id)
                .Select(m => (Guid?)m.Id)
                .FirstOrDefaultAsync(cancel);
            if (id is null)
            {
                return null;
            }

            var until = now + Claim;
            var taken = await db.Set<OutgoingMail>()
                .Where(m => m.Id == id && m.State == MailState.Waiting && m.DueAt <= now)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, until), cancel);
            if (taken == 1)
            {
                return await db.Set<OutgoingMail>().SingleAsync(m => m.Id == id, cancel);
            }
        }
    }

    private async Task SendAsync(MailSettings mail, OutgoingMail next, CancellationToken cancel)
    {
        if (await addresses.OfAsync(next.RecipientId, cancel) is not { } address)
        {
            next.Refused("收件人的账号里没有登记邮箱。", isForGood: true, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            return;
        }

        try
        {
            var letter = new MailLetter(next.Id, address, next.Subject, next.Text, next.CreatedAt);
            next.Taken(await SmtpMailer.SendAsync(mail, letter, cancel), clock.GetUtcNow());
        }
        catch (MailRefusedException refused)
        {
            next.Refused(refused.Message, refused.IsForGood, clock.GetUtcNow());
        }

        // The server has it or has not: that is written down even when the process is asked to stop.
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
