using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>重置动态验证码: for a person who lost the device and the recovery codes.</summary>
public sealed class ResetSecondFactor(PlatformDb db, TimeProvider clock)
{
    /// <summary>The account.</summary>
    public sealed record Input(Guid AccountId);

    /// <summary>Takes the second factor away for the reason of the context; every session ends.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSecurityAdministrator();
        if (string.IsNullOrWhiteSpace(context.Reason))
        {
            return new Problem("Reason", "请写明重置的原因，如手机遗失、已当面核实本人身份。");
        }

        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        context.RequireSomebodyElse(account);
        if (account.AuthenticatorKey is null)
        {
            return new Problem("", "这个账号没有启用动态验证码。");
        }

        account.RemoveSecondFactor();
        account.EndSessions();
        await db.EndSessionsAsync(account.Id, SessionEnd.AccountChanged, clock.GetUtcNow(), cancel);
        db.Record(context, new SecondFactorReset(account.Subject));
        await db.SaveChangesAsync(cancel);
        return account;
    }
}

/// <summary>A second factor was taken away by the security administrator.</summary>
[Term("重置动态验证码")]
public sealed record SecondFactorReset(AuditSubject Subject) : AuditedEvent(Subject);
