using Microsoft.AspNetCore.Antiforgery;

namespace Chengming.Features.Accounts;

/// <summary>Addresses that are no pages and change something take forms of this site only, as pages do of themselves.</summary>
internal static class FormTokens
{
    /// <summary>Declares that the address answers only to a form of this site, by the token in it.</summary>
    public static RouteHandlerBuilder FromOwnForms(this RouteHandlerBuilder address) =>
        address
            .AddEndpointFilter(
                async (call, next) =>
                {
                    var forms = call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
                    return await forms.IsRequestValidAsync(call.HttpContext)
                        ? await next(call)
                        : Results.StatusCode(StatusCodes.Status400BadRequest);
                }
            )
            .WithMetadata(new FormTokenAsked());
}

/// <summary>On addresses that ask for the token of a form.</summary>
internal sealed record FormTokenAsked;
