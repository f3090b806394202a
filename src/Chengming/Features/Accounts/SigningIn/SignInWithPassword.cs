using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>登录: checks name and password. Whatever is wrong, the answer is the same and takes as long.</summary>
public sealed class SignInWithPassword(
    PlatformDb db,
    SignInGuards guards,
    SessionStart start,
    PlatformSettings settings,
    IPasswordHasher<StaffAccount> hasher,
    NobodysPassword nobody
)
{
    /// <summary>What was typed, and where it came from.</summary>
    public sealed record Input(string SignInName, string Password, Visitor Visitor);

    /// <summary>A session or the second step, or why not.</summary>
    public async Task<Outcome<SignInProgress>> RunAsync(Input input, CancellationToken cancel)
    {
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        var name = StaffAccount.Normalize(input.SignInName);
        var account = await db.StaffAccounts.SingleOrDefaultAsync(a => a.NormalizedSignInName == name, cancel);
        if (account is not { PasswordHash: { } hash, IsEnabled: true })
        {
            nobody.Verify(input.Password);
            return await RefuseAsync(account, input, rules, isLocked: false, cancel);
        }

        if (!await guards.CountAttemptAsync(account.Id, rules, cancel))
        {
            nobody.Verify(input.Password);
            return await RefuseAsync(account, input, rules, isLocked: false, cancel);
        }

        var verdict = hasher.VerifyHashedPassword(account, hash, input.Password);
        if (verdict is PasswordVerificationResult.Failed)
        {
            var isLocked = await guards.LockIfUsedUpAsync(account.Id, rules, cancel);
            return await RefuseAsync(account, input, rules, isLocked, cancel);
        }

        if (account.HasSecondFactor)
        {
            await guards.TakeBackAsync(account.Id, cancel);
            return new SignInProgress(null, new SecondStep(account.Id, account.SecurityStamp, ByPassword: true));
        }

        if (verdict is PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.RenewPasswordHash(hasher.HashPassword(account, input.Password));
        }

        return await start.RunAsync(account, input.Visitor, Sessions.SignInMeans.Password, cancel);
    }

    private async Task<Problem> RefuseAsync(
        StaffAccount? account,
        Input input,
        SecuritySettings rules,
        bool isLocked,
        CancellationToken cancel
    )
    {
        var context = new ActionContext(Actor.Platform("登录"), input.Visitor.Address);
        var subject = account?.Subject ?? new AuditSubject(nameof(StaffAccount), null, "不存在的登录名");
        db.Record(context, new SignInRefused(subject));
        if (isLocked)
        {
            db.Record(context, new AccountLocked(subject, rules.LockMinutes));
        }

        await db.SaveChangesAsync(cancel);
        return new Problem(
            "",
            $"登录名或密码不正确，或者账号已停用、已锁定。连续 {rules.FailuresUntilLocked} 次不成功，账号锁定 {rules.LockMinutes} 分钟；"
                + "忘记密码请联系系统管理员重置。"
        );
    }
}

/// <summary>Somebody failed to sign in.</summary>
[Term("登录失败")]
public sealed record SignInRefused(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>An account was locked after too many failures.</summary>
[Term("账号锁定")]
public sealed record AccountLocked(AuditSubject Subject, int Minutes) : AuditedEvent(Subject);
