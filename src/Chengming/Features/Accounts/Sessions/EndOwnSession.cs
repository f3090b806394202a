using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Sessions;

/// <summary>结束登录会话: the person signs out a browser elsewhere.</summary>
public sealed class EndOwnSession(PlatformDb db, TimeProvider clock)
{
    /// <summary>The session.</summary>
    public sealed record Input(Guid SessionId);

    /// <summary>Ends it; a session of somebody else does not exist.</summary>
    public async Task<Outcome<StaffSession>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var session = await db.Set<StaffSession>()
            .SingleOrDefaultAsync(s => s.Id == input.SessionId && s.AccountId == context.Actor.AccountId, cancel);
        if (session is null)
        {
            return new Problem("", "没有这个登录会话。");
        }

        session.End(SessionEnd.EndedElsewhere, clock.GetUtcNow());
        var subject = new AuditSubject(nameof(StaffSession), session.Id, $"{context.Actor.Name}的登录会话");
        db.Record(context, new SessionEnded(subject));
        await db.SaveChangesAsync(cancel);
        return session;
    }
}

/// <summary>A session was ended from elsewhere.</summary>
[Term("结束登录会话")]
public sealed record SessionEnded(AuditSubject Subject) : AuditedEvent(Subject);
