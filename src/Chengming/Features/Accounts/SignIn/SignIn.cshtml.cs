using Chengming.Features.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Accounts.SignIn;

/// <summary>Signing in with name and password.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(SignInWithPassword signIn) : OfficePage
{
    /// <summary>登录名.</summary>
    [BindProperty]
    public string? SignInName { get; set; }

    /// <summary>密码.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? LocalRedirect("/office") : Page();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var input = new SignInWithPassword.Input(
            SignInName ?? "",
            Password ?? "",
            HttpContext.Connection.RemoteIpAddress?.ToString()
        );
        var outcome = await signIn.RunAsync(input, cancel);
        if (!outcome.IsDone)
        {
            return Refused(outcome.Problems);
        }

        await HttpContext.SignInAsync(outcome.Value);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/office");
    }
}
