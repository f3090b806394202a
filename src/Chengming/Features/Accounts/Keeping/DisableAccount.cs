using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>停用账号: nobody can sign in with it any more; what the person did stays.</summary>
public sealed class DisableAccount(PlatformDb db, TimeProvider clock)
{
    /// <summary>The account.</summary>
    public sealed record Input(Guid AccountId);

    /// <summary>Closes the account for the reason of the context.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSystemAdministrator();
        if (string.IsNullOrWhiteSpace(context.Reason))
        {
            return new Problem("Reason", "请写明停用的原因，如调离、退休。");
        }

        await using var alone = await db.AloneAsync(cancel);
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        context.RequireSomebodyElse(account);
        if (!account.IsEnabled)
        {
            return new Problem("", "账号已经停用。");
        }

        if (await db.LastAdministratorAsync(account, account.Roles, cancel) is { } last)
        {
            return last;
        }

        account.Disable(context.Reason.Trim(), clock.GetUtcNow());
        await db.EndSessionsAsync(account.Id, SessionEnd.AccountChanged, clock.GetUtcNow(), cancel);
        db.Record(context, new AccountDisabled(account.Subject));
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        return account;
    }
}

/// <summary>An account was closed.</summary>
[Term("停用账号")]
public sealed record AccountDisabled(AuditSubject Subject) : AuditedEvent(Subject);
