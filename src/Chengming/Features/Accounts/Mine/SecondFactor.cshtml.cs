using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.SecondFactor;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Office;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Mine;

/// <summary>动态验证码: starting, stopping, and the recovery codes.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondFactorModel(
    PlatformDb db,
    AuthenticatorKeys keys,
    PrepareSecondFactor prepare,
    StartSecondFactor start,
    RemoveOwnSecondFactor remove,
    RenewRecoveryCodes renew
) : OfficePage
{
    /// <summary>验证码.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>True when sign-in asks for a code.</summary>
    public bool IsOn { get; private set; }

    /// <summary>How many recovery codes are left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>The key in text while it waits for its first code; null otherwise.</summary>
    public string? KeyInText { get; private set; }

    /// <summary>The picture of the key: its size in squares, and the dark squares as a path.</summary>
    public QrPicture Picture { get; private set; } = new(0, "");

    /// <summary>Recovery codes, on the one answer that shows them.</summary>
    public IReadOnlyList<string> ShownCodes { get; private set; } = [];

    /// <summary>True when the person has to start it before anything else.</summary>
    public bool IsDemanded => User.Duty() is SignInDuty.SetUpSecondFactor;

    /// <summary>Shows where it stands.</summary>
    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Makes a key.</summary>
    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken cancel)
    {
        var outcome = await prepare.RunAsync(HttpContext.Acting(), cancel);
        return await AnswerAsync(outcome.Problems, cancel);
    }

    /// <summary>Starts it with a first code.</summary>
    public Task<IActionResult> OnPostStartAsync(CancellationToken cancel) =>
        WithCodesAsync(start.RunAsync(new(Code ?? ""), HttpContext.Acting(), cancel), cancel);

    /// <summary>New recovery codes.</summary>
    public Task<IActionResult> OnPostRenewAsync(CancellationToken cancel) =>
        WithCodesAsync(renew.RunAsync(new(Code ?? ""), HttpContext.Acting(), cancel), cancel);

    /// <summary>Stops it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var outcome = await remove.RunAsync(new(Code ?? ""), HttpContext.Acting(), cancel);
        return outcome.IsDone
            ? DoneAt(AccountLinks.SecondFactor, "已停用动态验证码。下次登录只需密码。")
            : await AnswerAsync(outcome.Problems, cancel);
    }

    private async Task<IActionResult> WithCodesAsync(Task<Outcome<ShownRecoveryCodes>> action, CancellationToken cancel)
    {
        var outcome = await action;
        ShownCodes = outcome.Value?.Codes ?? [];
        return await AnswerAsync(outcome.Problems, cancel);
    }

    private async Task<IActionResult> AnswerAsync(IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        ModelState.Remove(nameof(Code));
        Code = null;
        await ShowAsync(cancel);
        return problems.Count > 0 ? Refused(problems) : Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var me = User.AccountId();
        var account = await db.StaffAccounts.AsNoTracking().SingleAsync(a => a.Id == me, cancel);
        IsOn = account.HasSecondFactor;
        CodesLeft = account.RecoveryCodesLeft;
        if (!IsOn && account.AuthenticatorKey is { } sealedKey)
        {
            var key = keys.Open(me, sealedKey);
            KeyInText = AuthenticatorKeys.InText(key);
            Picture = QrPicture.Of(AuthenticatorKeys.AddressFor(account.SignInName, key));
        }
    }
}
