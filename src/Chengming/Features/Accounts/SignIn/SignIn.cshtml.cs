using Chengming.Actions;
using Chengming.Features.Accounts.Setup;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Accounts.SingleSignOn;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Accounts.SignIn;

/// <summary>Signing in with name and password, or through the authority.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(SignInWithPassword signIn) : OfficePage
{
    private static readonly Dictionary<string, string> SingleProblems = new(StringComparer.Ordinal)
    {
        ["failed"] = "统一身份认证没有完成，请重试，或用登录名和密码登录。",
        ["unknown"] = "统一身份认证已经通过，但平台没有与之对应的在用账号。请联系系统管理员。",
    };

    /// <summary>登录名.</summary>
    [BindProperty]
    public string? SignInName { get; set; }

    /// <summary>密码.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>How single sign-on ended when it did not end well.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Single { get; set; }

    /// <summary>Name of the authority; null when there is none.</summary>
    public string? SingleSignOnName => HttpContext.RequestServices.GetService<SingleSignOnSettings>()?.Name;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (User.Identity is { IsAuthenticated: true })
        {
            return LocalRedirect("/office");
        }

        if (await HttpContext.RequestServices.GetRequiredService<FirstSetup>().IsOpenAsync(cancel))
        {
            return LocalRedirect(AccountLinks.Setup);
        }

        return Single is { } end && SingleProblems.TryGetValue(end, out var words)
            ? Refused([new Problem("", words)])
            : Page();
    }

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.Identity is { IsAuthenticated: true })
        {
            return LocalRedirect("/office");
        }

        var input = new SignInWithPassword.Input(SignInName ?? "", Password ?? "", Visitor.Of(HttpContext));
        var outcome = await signIn.RunAsync(input, cancel);
        return outcome.IsDone
            ? LocalRedirect(await HttpContext.GoOnAsync(outcome.Value, Back))
            : Refused(outcome.Problems);
    }
}
