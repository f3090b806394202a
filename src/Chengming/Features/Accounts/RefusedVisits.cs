using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Chengming.Features.Accounts;

/// <summary>
/// What a visitor sees who may not enter: an address whose audience nobody declared does not exist; a stranger is asked to sign in; a
/// member of the staff without the role is told so.
/// </summary>
internal sealed class RefusedVisits : IAuthorizationMiddlewareResultHandler
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

        var isDeclared = context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;
        if (isDeclared && context.User.Identity is not { IsAuthenticated: true })
        {
            return context.ChallengeAsync();
        }

        context.Response.StatusCode = isDeclared ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
