using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Delegating;

/// <summary>收回委托: the absent person is back before the last day, or the deputy gives the roles back.</summary>
public sealed class EndDelegation(PlatformDb db, TimeProvider clock)
{
    /// <summary>The delegation.</summary>
    public sealed record Input(Guid DelegationId);

    /// <summary>Ends it; one between other people does not exist.</summary>
    public async Task<Outcome<Delegation>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var me = context.Actor.AccountId;
        var delegation = await db.Set<Delegation>()
            .SingleOrDefaultAsync(d => d.Id == input.DelegationId && (d.PrincipalId == me || d.DeputyId == me), cancel);
        if (delegation is null)
        {
            return new Problem("", "没有这项委托。");
        }

        if (delegation.EndedAt is not null)
        {
            return new Problem("", "这项委托已经结束。");
        }

        var principal = await db.StaffAccounts.SingleAsync(a => a.Id == delegation.PrincipalId, cancel);
        var deputy = await db.StaffAccounts.SingleAsync(a => a.Id == delegation.DeputyId, cancel);
        delegation.End(clock.GetUtcNow());
        db.Record(context, new DelegationEnded(delegation.SubjectOf(principal, deputy)));
        await db.SaveChangesAsync(cancel);
        return delegation;
    }
}

/// <summary>A delegation was ended before its last day.</summary>
[Term("收回委托")]
public sealed record DelegationEnded(AuditSubject Subject) : AuditedEvent(Subject);
