using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SingleSignOn;

/// <summary>统一身份认证登录: signs in whom the authority vouches for, when there is an open account of that sign-in name.</summary>
internal sealed class SignInWithSingleSignOn(PlatformDb db, SessionStart start)
{
    /// <summary>What the authority said, and where the person came from.</summary>
    public sealed record Input(string SignInName, Visitor Visitor);

    /// <summary>A session or the second step, or why not.</summary>
    public async Task<Outcome<SignInProgress>> RunAsync(Input input, CancellationToken cancel)
    {
        var name = StaffAccount.Normalize(input.SignInName);
        var account = await db.StaffAccounts.SingleOrDefaultAsync(a => a.NormalizedSignInName == name, cancel);
        if (account is not { IsEnabled: true })
        {
            var subject = account?.Subject ?? new AuditSubject(nameof(StaffAccount), null, "不存在的登录名");
            var context = new ActionContext(Actor.Platform("统一身份认证"), input.Visitor.Address);
            db.Record(context, new SingleSignOnRefused(subject));
            await db.SaveChangesAsync(cancel);
            return new Problem("", "统一身份认证已经通过，但平台没有与之对应的在用账号。请联系系统管理员。");
        }

        return account.HasSecondFactor
            ? new SignInProgress(null, new SecondStep(account.Id, account.SecurityStamp, ByPassword: false))
            : await start.RunAsync(account, input.Visitor, SignInMeans.SingleSignOn, cancel);
    }
}

/// <summary>The authority vouched for somebody who has no open account here.</summary>
[Term("统一身份认证无对应账号")]
public sealed record SingleSignOnRefused(AuditSubject Subject) : AuditedEvent(Subject);
