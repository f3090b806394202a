using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Chengming.Features.Accounts.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Chengming.Features.Accounts.SingleSignOn;

/// <summary>Puts the OAuth handler of the framework to work: the authority says who it is, an account here says what the person may do.</summary>
internal static class SingleSignOnFeature
{
    public const string Scheme = "single-sign-on";

    private const string CallbackPath = "/office/sign-in/single/answer";

    public static void AddSingleSignOn(this AuthenticationBuilder builder, SingleSignOnSettings settings) =>
        builder.AddOAuth(
            Scheme,
            o =>
            {
                o.AuthorizationEndpoint = settings.AuthorizationEndpoint;
                o.TokenEndpoint = settings.TokenEndpoint;
                o.UserInformationEndpoint = settings.UserInformationEndpoint;
                o.ClientId = settings.ClientId;
                o.ClientSecret = settings.ClientSecret;
                o.CallbackPath = CallbackPath;
                o.UsePkce = true;
                o.CorrelationCookie.Name = "chengming-sso.";
                o.CorrelationCookie.SameSite = SameSiteMode.Lax;
                o.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                foreach (var scope in settings.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    o.Scope.Add(scope);
                }

                o.ClaimActions.MapJsonKey(ClaimTypes.Name, settings.SignInNameClaim);
                o.Events.OnCreatingTicket = AskWhoItIsAsync;
                o.Events.OnTicketReceived = SignInAsync;
                o.Events.OnRemoteFailure = c =>
                {
                    c.HandleResponse();
                    c.Response.Redirect($"{AccountLinks.SignIn}?single=failed");
                    return Task.CompletedTask;
                };
            }
        );

    /// <summary>Where the button on the sign-in page leads.</summary>
    public static void MapSingleSignOn(this WebApplication app) =>
        app.MapGet(
                AccountLinks.SingleSignOn,
                (string? back) =>
                    Results.Challenge(new AuthenticationProperties { RedirectUri = back ?? "/office" }, [Scheme])
            )
            .For(Audience.Everybody);

    private static async Task AskWhoItIsAsync(OAuthCreatingTicketContext context)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        question.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        question.Headers.Accept.ParseAdd("application/json");
        using var answer = await context.Backchannel.SendAsync(question, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted);
        using var person = await JsonDocument.ParseAsync(body, cancellationToken: context.HttpContext.RequestAborted);
        context.RunClaimActions(person.RootElement);
    }

    private static async Task SignInAsync(TicketReceivedContext context)
    {
        var visit = context.HttpContext;
        context.HandleResponse();
        if ((await visit.AuthenticateAsync()).Succeeded)
        {
            context.Response.Redirect("/office");
            return;
        }

        var signIn = visit.RequestServices.GetRequiredService<SignInWithSingleSignOn>();
        var name = context.Principal?.FindFirstValue(ClaimTypes.Name) ?? "";
        var outcome = await signIn.RunAsync(new(name, Visitor.Of(visit)), visit.RequestAborted);
        context.Response.Redirect(
            outcome.IsDone
                ? await visit.GoOnAsync(outcome.Value, context.ReturnUri)
                : $"{AccountLinks.SignIn}?single=unknown"
        );
    }
}
