using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>强制退出: ends every session of an account.</summary>
public sealed class EndSessions(PlatformDb db, TimeProvider clock)
{
    /// <summary>The account.</summary>
    public sealed record Input(Guid AccountId);

    /// <summary>Ends them for the reason of the context.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSecurityAdministrator();
        if (string.IsNullOrWhiteSpace(context.Reason))
        {
            return new Problem("Reason", "请写明强制退出的原因。");
        }

        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        context.RequireSomebodyElse(account);
        account.EndSessions();
        var ended = await db.EndSessionsAsync(account.Id, SessionEnd.EndedBySecurity, clock.GetUtcNow(), cancel);
        db.Record(context, new SessionsEnded(account.Subject, ended));
        await db.SaveChangesAsync(cancel);
        return account;
    }
}

/// <summary>All sessions of an account were ended.</summary>
[Term("强制退出")]
public sealed record SessionsEnded(AuditSubject Subject, int Sessions) : AuditedEvent(Subject);
