using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Mail;

/// <summary>重新发送: puts all mail that was given up back into the queue.</summary>
internal sealed class RetryMail(PlatformDb db, TimeProvider clock)
{
    private const int Most = 500;

    /// <returns>Number of mails.</returns>
    public async Task<int> RunAsync(ActionContext context, CancellationToken cancel)
    {
        var given = await db.Set<OutgoingMail>()
            .Where(m => m.State == MailState.GivenUp)
            .OrderBy(m => m.Id)
            .Take(Most)
            .ToListAsync(cancel);
        foreach (var mail in given)
        {
            mail.TryAgain(clock.GetUtcNow());
        }

        if (given.Count > 0)
        {
            db.Record(context, new MailRetried(new AuditSubject(nameof(OutgoingMail), null, "待发邮件"), given.Count));
            await db.SaveChangesAsync(cancel);
        }

        return given.Count;
    }
}

/// <summary>Mail that was given up is tried again.</summary>
/// <param name="Subject">The queue.</param>
/// <param name="Count">Number of mails.</param>
[Term("重新发送邮件")]
public sealed record MailRetried(AuditSubject Subject, int Count) : AuditedEvent(Subject);
