using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Passwords;

/// <summary>更换密码: the person replaces the own password; every session ends.</summary>
public sealed class ChangeOwnPassword(
    PlatformDb db,
    PasswordRules rules,
    SignInGuards guards,
    PlatformSettings settings,
    IPasswordHasher<StaffAccount> hasher,
    TimeProvider clock
)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(string Current, string New, string Again);

    /// <summary>Replaces the password.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == context.Actor.AccountId, cancel);
        var security = await settings.GetAsync<SecuritySettings>(cancel);
        if (!await guards.CountAttemptAsync(account.Id, security, cancel))
        {
            return new Problem(
                nameof(Input.Current),
                $"连续输错，账号已锁定 {security.LockMinutes} 分钟，请稍后再试。"
            );
        }

        if (
            account.PasswordHash is not { } hash
            || hasher.VerifyHashedPassword(account, hash, input.Current) is PasswordVerificationResult.Failed
        )
        {
            db.Record(context, new OwnPasswordMistaken(account.Subject));
            if (await guards.LockIfUsedUpAsync(account.Id, security, cancel))
            {
                db.Record(context, new AccountLocked(account.Subject, security.LockMinutes));
            }

            await db.SaveChangesAsync(cancel);
            return new Problem(nameof(Input.Current), "现用密码不正确。");
        }

        await guards.TakeBackAsync(account.Id, cancel);
        var problems = await rules.ProblemsAsync(nameof(Input.New), input.New, account, cancel);
        if (input.New != input.Again)
        {
            problems.Add(new Problem(nameof(Input.Again), "两次填写的新密码不一样。"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        account.SetPassword(hasher.HashPassword(account, input.New), clock.GetUtcNow());
        await db.EndSessionsAsync(account.Id, SessionEnd.AccountChanged, clock.GetUtcNow(), cancel);
        db.Record(context, new PasswordChanged(account.Subject));
        await db.SaveChangesAsync(cancel);
        await guards.ClearAsync(account.Id, cancel);
        return account;
    }
}

/// <summary>A person replaced the own password.</summary>
[Term("更换密码")]
public sealed record PasswordChanged(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>Somebody at a signed-in browser gave a wrong current password.</summary>
[Term("更换密码时密码错误")]
public sealed record OwnPasswordMistaken(AuditSubject Subject) : AuditedEvent(Subject);
