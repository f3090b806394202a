using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>恢复账号: opens a closed account again.</summary>
public sealed class EnableAccount(PlatformDb db)
{
    /// <summary>The account.</summary>
    public sealed record Input(Guid AccountId);

    /// <summary>Opens the account for the reason of the context.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSystemAdministrator();
        if (string.IsNullOrWhiteSpace(context.Reason))
        {
            return new Problem("Reason", "请写明恢复的原因。");
        }

        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        context.RequireSomebodyElse(account);
        if (account.IsEnabled)
        {
            return new Problem("", "账号正在使用，不需要恢复。");
        }

        account.Enable();
        db.Record(context, new AccountEnabled(account.Subject));
        await db.SaveChangesAsync(cancel);
        return account;
    }
}

/// <summary>A closed account was opened again.</summary>
[Term("恢复账号")]
public sealed record AccountEnabled(AuditSubject Subject) : AuditedEvent(Subject);
