using Chengming.Features.Accounts.Demo;
using Chengming.Features.Search;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Chengming.Features.Accounts;

/// <summary>Staff accounts (工作人员账号), signing in, and who may enter where.</summary>
internal static class AccountsFeature
{
    public const string SignInAddress = "/office/sign-in";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IPasswordHasher<StaffAccount>, PasswordHasher<StaffAccount>>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<DemoStaff>();
        services.AddScoped<ISearchSource, StaffSearch>();
        services.AddAuthorization(Audiences.AddPolicies);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedVisits>();
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o =>
            {
                o.LoginPath = SignInAddress;
                o.ReturnUrlParameter = "back";
                o.Cookie.Name = "chengming-office";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.SlidingExpiration = true;
                o.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            });
    }

    public static void MapAccounts(this WebApplication app) =>
        app.MapPost("/office/sign-out", SignOutAsync).For(Audience.AllStaff);

    private static async Task<IResult> SignOutAsync(
        HttpContext visit,
        Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery
    )
    {
        await antiforgery.ValidateRequestAsync(visit);
        await visit.SignOutAsync();
        return Results.LocalRedirect(SignInAddress);
    }
}
