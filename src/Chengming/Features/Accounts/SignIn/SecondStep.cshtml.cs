using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Accounts.SignIn;

/// <summary>The second step of signing in: a code of the device, or a recovery code.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SecondStepModel(SignInWithCode signIn) : OfficePage
{
    /// <summary>验证码.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Shows the form to whoever took the first step.</summary>
    public async Task<IActionResult> OnGetAsync() =>
        await HttpContext.FirstStepAsync() is null ? LocalRedirect(AccountLinks.SignIn) : Page();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.Identity is { IsAuthenticated: true })
        {
            return LocalRedirect("/office");
        }

        if (await HttpContext.FirstStepAsync() is not { } first)
        {
            return DoneAt(AccountLinks.SignIn, "登录等待超过 5 分钟，请重新填写登录名和密码。");
        }

        try
        {
            var outcome = await signIn.RunAsync(new(first, Code ?? "", Visitor.Of(HttpContext)), cancel);
            return outcome.IsDone
                ? LocalRedirect(await HttpContext.GoOnAsync(outcome.Value, Back))
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException)
        {
            // The same recovery code was sent twice at once; the other one had it.
            return Refused([new Problem(nameof(Code), "这个恢复码刚刚用过，请换一个。")]);
        }
    }
}
