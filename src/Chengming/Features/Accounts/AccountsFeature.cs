using Chengming.Data.Protection;
using Chengming.Features.Accounts.Delegating;
using Chengming.Features.Accounts.Demo;
using Chengming.Features.Accounts.Keeping;
using Chengming.Features.Accounts.Passwords;
using Chengming.Features.Accounts.SecondFactor;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Accounts.Setup;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Accounts.SingleSignOn;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Search;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Accounts;

/// <summary>Staff accounts (工作人员账号), signing in, and who may enter where.</summary>
internal static class AccountsFeature
{
    public const string SignInAddress = AccountLinks.SignIn;

    // Rounds of PBKDF2 with SHA-512; every hash says with how many it was made, and grows at the next sign-in.
    private const int HashRounds = 210_000;
    private static readonly TimeSpan SecondStepLasts = TimeSpan.FromMinutes(5);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddAccountActions();
        builder.AddSigningIn();
        builder.Services.AddOfficePlace(new("accounts", "账号", AccountLinks.Accounts, Audience.AccountKeepers, 800));
        builder.Services.AddOfficePlace(new("account", "我的账号", AccountLinks.Mine, Audience.AllStaff, 950));
        builder.Services.AddSettings<SecuritySettings>("安全策略", Audience.SecurityAdministrators);
        builder.Services.AddScoped<IMorningSource, AccountMorning>();
        builder.Services.AddScoped<ISearchSource, StaffSearch>();
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost(AccountLinks.SignOut, (Delegate)SignOutAsync).FromOwnForms().For(Audience.AllStaff);
        if (SingleSignOnSettings.Of(app.Configuration) is not null)
        {
            app.MapSingleSignOn();
        }
    }

    private static void AddAccountActions(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashRounds);
        services.AddSingleton<IPasswordHasher<StaffAccount>, PasswordHasher<StaffAccount>>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<ChangeOwnPassword>();
        services.AddScoped<EndOwnSession>();
        services.AddSingleton<AuthenticatorKeys>();
        services.AddSingleton<StaffContacts>();
        services.AddScoped<OwnCode>();
        services.AddScoped<PrepareSecondFactor>();
        services.AddScoped<StartSecondFactor>();
        services.AddScoped<RemoveOwnSecondFactor>();
        services.AddScoped<RenewRecoveryCodes>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<ChangeParticulars>();
        services.AddScoped<DisableAccount>();
        services.AddScoped<EnableAccount>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<RevealContact>();
        services.AddScoped<GrantRoles>();
        services.AddScoped<UnlockAccount>();
        services.AddScoped<ResetSecondFactor>();
        services.AddScoped<EndSessions>();
        services.AddScoped<DelegateRoles>();
        services.AddScoped<EndDelegation>();
        services.AddSingleton<SetupCode>();
        services.AddScoped<FirstSetup>();
        services.AddScoped<SetUpPlatform>();
        services.AddScoped<DemoStaff>();
        services.AddScoped<StaffPrincipals>();
        services.AddScoped<IProtectedValues, StaffProtectedValues>();
    }

    private static void AddSigningIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<SignInGuards>();
        services.AddScoped<SessionStart>();
        services.AddSingleton<NobodysPassword>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignInWithCode>();
        services.AddScoped<SignInWithSingleSignOn>();
        services.AddSingleton<StaffSessions>();
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(SignInLimit.Policy, SignInLimit.Of));
        services.AddAuthorization(Audiences.AddPolicies);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedVisits>();
        services
            .AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<StaffSessions>((o, sessions) => o.SessionStore = sessions);
        var authentication = services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o =>
            {
                o.LoginPath = AccountLinks.SignIn;
                o.ReturnUrlParameter = "back";
                Keep(o.Cookie, "chengming-office");
                // The session in the database says when it is over.
                o.SlidingExpiration = false;
            })
            .AddCookie(
                SignInCookies.SecondStepScheme,
                o =>
                {
                    Keep(o.Cookie, "chengming-second-step");
                    o.SlidingExpiration = false;
                    o.ExpireTimeSpan = SecondStepLasts;
                }
            );
        if (SingleSignOnSettings.Of(builder.Configuration) is { } single)
        {
            authentication.AddSingleSignOn(single);
            services.AddSingleton(single);
        }
    }

    private static void Keep(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static async Task<IResult> SignOutAsync(HttpContext visit)
    {
        await visit.SignOutAsync();
        return Results.LocalRedirect(AccountLinks.SignIn);
    }
}
