using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>解除锁定: opens the lock that failures closed.</summary>
public sealed class UnlockAccount(PlatformDb db, SignInGuards guards)
{
    /// <summary>The account.</summary>
    public sealed record Input(Guid AccountId);

    /// <summary>Opens the lock.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSecurityAdministrator();
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        context.RequireSomebodyElse(account);
        await guards.ClearAsync(account.Id, cancel);
        db.Record(context, new AccountUnlocked(account.Subject));
        await db.SaveChangesAsync(cancel);
        return account;
    }
}

/// <summary>The lock of an account was opened.</summary>
[Term("解除锁定")]
public sealed record AccountUnlocked(AuditSubject Subject) : AuditedEvent(Subject);
