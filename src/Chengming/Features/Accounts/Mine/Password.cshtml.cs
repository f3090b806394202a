using Chengming.Features.Accounts.Passwords;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Accounts.Mine;

/// <summary>更换密码.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasswordModel(ChangeOwnPassword change, PasswordRules rules) : OfficePage
{
    /// <summary>现用密码.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>新密码.</summary>
    [BindProperty]
    public string? New { get; set; }

    /// <summary>再填一次新密码.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Why the person has to do it now; null when it is a free choice.</summary>
    public string? Why =>
        User.Duty() switch
        {
            SignInDuty.ReplaceFirstPassword =>
                "这是他人设置的初始密码，只能用来登录一次。请先换成自己的密码，再继续工作。",
            SignInDuty.ReplaceExpiredPassword => "密码已到更换期限。请先更换密码，再继续工作。",
            _ => null,
        };

    /// <summary>The rules in words.</summary>
    public SecuritySettings Rules { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Rules = await rules.InForceAsync(cancel);

    /// <summary>Replaces the password; every session ends, this one too.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var input = new ChangeOwnPassword.Input(Current ?? "", New ?? "", Again ?? "");
        var outcome = await change.RunAsync(input, HttpContext.Acting(), cancel);
        if (outcome.IsDone)
        {
            await HttpContext.SignOutAsync();
            return DoneAt(AccountLinks.SignIn, "密码已更换，所有设备上的登录都已结束。请用新密码登录。");
        }

        Rules = await rules.InForceAsync(cancel);
        return Refused(outcome.Problems);
    }
}
