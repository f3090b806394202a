using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Passwords;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>重置密码: gives the person a first password again.</summary>
public sealed class ResetPassword(PlatformDb db, IPasswordHasher<StaffAccount> hasher, TimeProvider clock)
{
    /// <summary>The account.</summary>
    public sealed record Input(Guid AccountId);

    /// <summary>Sets a first password; it is shown this once.</summary>
    public async Task<Outcome<OpenedAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSystemAdministrator();
        if (string.IsNullOrWhiteSpace(context.Reason))
        {
            return new Problem("Reason", "请写明重置的原因，如本人当面申请。");
        }

        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        context.RequireSomebodyElse(account);
        if (!account.IsEnabled)
        {
            return new Problem("", "账号已停用，请先恢复账号。");
        }

        var password = FirstPassword.New();
        account.SetFirstPassword(hasher.HashPassword(account, password), clock.GetUtcNow());
        await db.EndSessionsAsync(account.Id, SessionEnd.AccountChanged, clock.GetUtcNow(), cancel);
        db.Record(context, new PasswordReset(account.Subject));
        await db.SaveChangesAsync(cancel);
        return new OpenedAccount(account, password);
    }
}

/// <summary>A person got a first password again.</summary>
[Term("重置密码")]
public sealed record PasswordReset(AuditSubject Subject) : AuditedEvent(Subject);
