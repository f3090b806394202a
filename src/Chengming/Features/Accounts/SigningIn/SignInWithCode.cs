using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.SecondFactor;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>第二步验证: checks the code of the device, or one of the recovery codes.</summary>
public sealed class SignInWithCode(
    PlatformDb db,
    SignInGuards guards,
    SessionStart start,
    PlatformSettings settings,
    AuthenticatorKeys keys,
    TimeProvider clock
)
{
    /// <summary>The first step, what was typed, and where it came from.</summary>
    public sealed record Input(SecondStep FirstStep, string Code, Visitor Visitor);

    /// <summary>A session, or why not.</summary>
    public async Task<Outcome<SignInProgress>> RunAsync(Input input, CancellationToken cancel)
    {
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        var (id, stamp, byPassword) = input.FirstStep;
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == id, cancel);
        var isStillValid = account.SecurityStamp == stamp && account is { IsEnabled: true, HasSecondFactor: true };
        if (!isStillValid || !await guards.CountAttemptAsync(id, rules, cancel))
        {
            return await RefuseAsync(account, input.Visitor, rules, isLocked: false, cancel);
        }

        if (await MeansOfAsync(account, input.Code.Trim(), byPassword, cancel) is { } means)
        {
            return await start.RunAsync(account, input.Visitor, means, cancel);
        }

        var isLocked = await guards.LockIfUsedUpAsync(id, rules, cancel);
        return await RefuseAsync(account, input.Visitor, rules, isLocked, cancel);
    }

    private async Task<SignInMeans?> MeansOfAsync(
        StaffAccount account,
        string code,
        bool byPassword,
        CancellationToken cancel
    )
    {
        if (code.Length == Totp.Digits && code.All(char.IsAsciiDigit))
        {
            var key = keys.Open(account.Id, account.AuthenticatorKey!);
            var step = Totp.StepOfCode(key, code, clock.GetUtcNow());
            var isFresh = step is { } used && await guards.UseCodeStepAsync(account.Id, used, cancel);
            return !isFresh ? null
                : byPassword ? SignInMeans.PasswordAndCode
                : SignInMeans.SingleSignOnAndCode;
        }

        return !account.UseRecoveryCode(RecoveryCode.DigestOf(account.Id, code)) ? null
            : byPassword ? SignInMeans.PasswordAndRecoveryCode
            : SignInMeans.SingleSignOnAndRecoveryCode;
    }

    private async Task<Problem> RefuseAsync(
        StaffAccount account,
        Visitor visitor,
        SecuritySettings rules,
        bool isLocked,
        CancellationToken cancel
    )
    {
        var context = new ActionContext(Actor.Platform("登录"), visitor.Address);
        db.Record(context, new SecondStepRefused(account.Subject));
        if (isLocked)
        {
            db.Record(context, new AccountLocked(account.Subject, rules.LockMinutes));
        }

        await db.SaveChangesAsync(cancel);
        return new Problem(
            "Code",
            "验证码不正确、已经用过，或者账号已锁定。请等手机上换出下一个验证码后再填；手机时间须与北京时间一致。"
        );
    }
}

/// <summary>A code was wrong, or was used before.</summary>
[Term("第二步验证失败")]
public sealed record SecondStepRefused(AuditSubject Subject) : AuditedEvent(Subject);
