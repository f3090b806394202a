using Chengming.Features.Accounts.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Chengming.Features.Accounts;

/// <summary>
/// What a visitor sees who may not enter: an address whose audience nobody declared does not exist; a stranger is asked to sign in, or
/// to set up a platform that has nobody yet; a member of the staff without the role is told so. Whoever has to do something first (a new
/// password, a second factor) is led there and gets nowhere else.
/// </summary>
internal sealed class RefusedVisits : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            await EnterAsync(next, context);
            return;
        }

        var isDeclared = context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;
        if (!isDeclared || context.User.Identity is { IsAuthenticated: true })
        {
            context.Response.StatusCode = isDeclared ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
            return;
        }

        var setup = context.RequestServices.GetRequiredService<FirstSetup>();
        if (await setup.IsOpenAsync(context.RequestAborted))
        {
            context.Response.Redirect(AccountLinks.Setup);
            return;
        }

        await context.ChallengeAsync();
    }

    private static Task EnterAsync(RequestDelegate next, HttpContext context)
    {
        var first = AccountLinks.DutyAt(context.User.Duty());
        if (first is null || context.Request.Path == first || context.Request.Path == AccountLinks.SignOut)
        {
            return next(context);
        }

        context.Response.Redirect(first);
        return Task.CompletedTask;
    }
}
