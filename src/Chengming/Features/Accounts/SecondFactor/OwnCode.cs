using Chengming.Actions;
using Chengming.Features.Accounts.SigningIn;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>A signed-in person shows once more that the device, or the paper with the recovery codes, is at hand.</summary>
public sealed class OwnCode(AuthenticatorKeys keys, SignInGuards guards, TimeProvider clock)
{
    /// <summary>Uses up the code; says what is wrong with it, or null.</summary>
    public async Task<Problem?> ProblemAsync(
        StaffAccount account,
        string code,
        SecuritySettings rules,
        CancellationToken cancel
    )
    {
        if (!account.HasSecondFactor)
        {
            return new Problem("", "动态验证码没有启用。");
        }

        if (!await guards.CountAttemptAsync(account.Id, rules, cancel))
        {
            return new Problem("Code", $"连续输错，账号已锁定 {rules.LockMinutes} 分钟，请稍后再试。");
        }

        var step = Totp.StepOfCode(keys.Open(account.Id, account.AuthenticatorKey!), code.Trim(), clock.GetUtcNow());
        var isRight = step is { } used
            ? await guards.UseCodeStepAsync(account.Id, used, cancel)
            : account.UseRecoveryCode(RecoveryCode.DigestOf(account.Id, code));
        if (isRight)
        {
            await guards.TakeBackAsync(account.Id, cancel);
            return null;
        }

        await guards.LockIfUsedUpAsync(account.Id, rules, cancel);
        return new Problem("Code", "验证码不正确或已经用过。请等手机上换出下一个验证码后再填。");
    }
}
