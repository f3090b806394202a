using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Chengming.Features.Portal;

/// <summary>Who may enter which folder of pages. A folder that is not declared here is closed.</summary>
internal static class Audiences
{
    /// <summary>Folders open to everybody.</summary>
    private static readonly string[] Everybody = ["/Portal", "/AnnualReports/Portal", "/AnnualReports/Checking"];

    public static void Declare(PageConventionCollection pages)
    {
        foreach (var folder in Everybody)
        {
            pages.AllowAnonymousToFolder(folder);
        }
    }

    public static void CloseWhatNobodyDeclared(AuthorizationOptions options) =>
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
}

/// <summary>An address whose audience was not declared answers as if it were not there.</summary>
internal sealed class UndeclaredAddressesDoNotExist : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
