using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>启用动态验证码: the person shows a code of the device; from now on sign-in asks for one.</summary>
public sealed class StartSecondFactor(PlatformDb db, AuthenticatorKeys keys, SignInGuards guards, TimeProvider clock)
{
    /// <summary>The code that the device shows.</summary>
    public sealed record Input(string Code);

    /// <summary>Starts it; the recovery codes are shown this once.</summary>
    public async Task<Outcome<ShownRecoveryCodes>> RunAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == context.Actor.AccountId, cancel);
        if (account.HasSecondFactor || account.AuthenticatorKey is not { } sealedKey)
        {
            return new Problem("", "请先生成密钥并用手机扫描，再填写验证码。");
        }

        var now = clock.GetUtcNow();
        var step = Totp.StepOfCode(keys.Open(account.Id, sealedKey), input.Code.Trim(), now);
        if (step is not { } used || !await guards.UseCodeStepAsync(account.Id, used, cancel))
        {
            return new Problem(
                nameof(Input.Code),
                "验证码不正确。请填写手机上现在显示的 6 位数字；手机时间须与北京时间一致。"
            );
        }

        var codes = RecoveryCode.NewOnes();
        account.StartSecondFactor(codes.Select(c => RecoveryCode.DigestOf(account.Id, c)), now);
        db.Record(context, new SecondFactorStarted(account.Subject));
        await db.SaveChangesAsync(cancel);
        return new ShownRecoveryCodes(codes);
    }
}

/// <summary>Recovery codes on the one page that shows them (恢复码清单).</summary>
[Term("恢复码清单")]
public sealed record ShownRecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>Sign-in asks for a code from now on.</summary>
[Term("启用动态验证码")]
public sealed record SecondFactorStarted(AuditSubject Subject) : AuditedEvent(Subject);
