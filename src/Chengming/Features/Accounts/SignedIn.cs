using System.Security.Claims;
using Chengming.Actions;
using Chengming.Features.Agencies;

namespace Chengming.Features.Accounts;

/// <summary>The signed-in person as the claims of the session say.</summary>
internal static class SignedIn
{
    public const string AgencyClaim = "agency";
    public const string AgencyPathClaim = "agency-path";
    public const string StampClaim = "stamp";

    /// <summary>The claims of an account for a session.</summary>
    public static ClaimsPrincipal PrincipalOf(StaffAccount account, Agency agency, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                    new Claim(ClaimTypes.Name, account.Name),
                    new Claim(AgencyClaim, agency.Id.ToString()),
                    new Claim(AgencyPathClaim, agency.Path),
                    new Claim(StampClaim, account.SecurityStamp),
                    .. account.Grants.Select(g => new Claim(ClaimTypes.Role, g.Role.ToString())),
                ],
                scheme
            )
        );

    /// <summary>The account of the signed-in person.</summary>
    public static Guid AccountId(this ClaimsPrincipal person) => Guid.Parse(Of(person, ClaimTypes.NameIdentifier));

    /// <summary>The roles of the signed-in person.</summary>
    public static IReadOnlySet<StaffRole> StaffRoles(this ClaimsPrincipal person) =>
        person.FindAll(ClaimTypes.Role).Select(c => Enum.Parse<StaffRole>(c.Value)).ToHashSet();

    /// <summary>The agencies that the signed-in person sees.</summary>
    public static AgencyScope Scope(this ClaimsPrincipal person) =>
        new(
            Guid.Parse(Of(person, AgencyClaim)),
            Of(person, AgencyPathClaim),
            person.IsInRole(nameof(StaffRole.Supervisor))
        );

    /// <summary>The circumstances of an action that the signed-in person takes in this visit.</summary>
    public static ActionContext Acting(this HttpContext visit, string? reason = null) =>
        new(
            new Actor(
                visit.User.AccountId(),
                Of(visit.User, ClaimTypes.Name),
                visit.User.Scope().AgencyId,
                visit.User.StaffRoles()
            ),
            visit.Connection.RemoteIpAddress?.ToString(),
            reason
        );

    private static string Of(ClaimsPrincipal person, string claim) =>
        person.FindFirstValue(claim) ?? throw new InvalidOperationException($"Nobody is signed in ({claim}).");
}
