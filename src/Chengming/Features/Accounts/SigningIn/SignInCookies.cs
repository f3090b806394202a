using System.Security.Claims;
using Chengming.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>What the browser gets at the steps of a sign-in, and where it goes next.</summary>
internal static class SignInCookies
{
    public const string SecondStepScheme = "second-step";

    private const string ByPasswordClaim = "by-password";
    private const string StampClaim = "stamp";

    /// <summary>Gives the browser its session, or leads it to the second step.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="progress">How far the sign-in has come.</param>
    /// <param name="back">A local address where the person wanted to go; anything else leads to the morning page.</param>
    /// <returns>Where to go.</returns>
    public static async Task<string> GoOnAsync(this HttpContext visit, SignInProgress progress, string? back)
    {
        if (progress.SessionKey is { } key)
        {
            await visit.SignOutAsync(SecondStepScheme);
            await visit.SignInAsync(StaffSessions.TicketFor(key));
            return IsOurs(back) ? back! : "/office";
        }

        await visit.SignInAsync(SecondStepScheme, PrincipalOf(progress.SecondStep!));
        return IsOurs(back) ? $"{AccountLinks.SecondStep}?back={Uri.EscapeDataString(back!)}" : AccountLinks.SecondStep;
    }

    /// <summary>The first step that this browser has taken; null when it has not, or too long ago.</summary>
    public static async Task<SecondStep?> FirstStepAsync(this HttpContext visit)
    {
        var ticket = await visit.AuthenticateAsync(SecondStepScheme);
        return ticket.Principal is { } person
            ? new SecondStep(
                person.AccountId(),
                person.FindFirstValue(StampClaim)!,
                bool.Parse(person.FindFirstValue(ByPasswordClaim)!)
            )
            : null;
    }

    private static ClaimsPrincipal PrincipalOf(SecondStep step) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, step.AccountId.ToString()),
                    new Claim(StampClaim, step.Stamp),
                    new Claim(ByPasswordClaim, step.ByPassword.ToString()),
                ],
                SecondStepScheme
            )
        );

    /// <summary>Begins with one slash and cannot be read as another site.</summary>
    private static bool IsOurs(string? back) =>
        back is ['/', ..] && (back.Length == 1 || back[1] is not ('/' or '\\')) && !back.Any(char.IsControl);
}
