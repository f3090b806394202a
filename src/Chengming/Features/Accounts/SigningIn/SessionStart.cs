using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>The end of every sign-in: the failures are forgotten, a session begins, and the audit says so.</summary>
public sealed class SessionStart(PlatformDb db, SignInGuards guards, TimeProvider clock)
{
    /// <summary>Starts a session of an account whose owner proved who it is.</summary>
    public async Task<SignInProgress> RunAsync(
        StaffAccount account,
        Visitor visitor,
        SignInMeans means,
        CancellationToken cancel
    )
    {
        var (session, key) = StaffSession.Start(account, visitor, means, clock.GetUtcNow());
        db.Add(session);
        var actor = new Actor(account.Id, account.Name, account.AgencyId, account.Roles.ToHashSet());
        db.Record(
            new ActionContext(actor, visitor.Address),
            new StaffSignedIn(account.Subject, SessionWords.Of(means))
        );
        await db.SaveChangesAsync(cancel);
        await guards.ClearAsync(account.Id, cancel);
        return new SignInProgress(key, null);
    }
}

/// <summary>Somebody signed in.</summary>
[Term("登录")]
public sealed record StaffSignedIn(AuditSubject Subject, string Means) : AuditedEvent(Subject);
