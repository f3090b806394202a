using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>查看联系方式: shows e-mail and mobile number in full, to the person and to the system administrator who says why.</summary>
public sealed class RevealContact(PlatformDb db, StaffContacts contacts)
{
    /// <summary>The account.</summary>
    public sealed record Input(Guid AccountId);

    /// <summary>Shows them, and writes down that it did.</summary>
    public async Task<Outcome<ShownContact>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var isOneself = context.Actor.AccountId == input.AccountId;
        if (!isOneself)
        {
            context.RequireSystemAdministrator();
            if (string.IsNullOrWhiteSpace(context.Reason))
            {
                return new Problem("Reason", "请写明为什么需要查看。");
            }
        }

        var account = await db.StaffAccounts.AsNoTracking().SingleAsync(a => a.Id == input.AccountId, cancel);
        var shown = new ShownContact(contacts.RevealEmail(account), contacts.RevealMobile(account));
        db.Record(context, new ContactRevealed(account.Subject));
        await db.SaveChangesAsync(cancel);
        return shown;
    }
}

/// <summary>Where a person can be reached, in full (联系方式).</summary>
[Term("联系方式")]
public sealed record ShownContact(string? Email, string? Mobile);

/// <summary>Contact data were shown in full.</summary>
[Term("查看联系方式")]
public sealed record ContactRevealed(AuditSubject Subject) : AuditedEvent(Subject);
