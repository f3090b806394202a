using System.Security.Claims;
using Chengming.Actions;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Agencies;

namespace Chengming.Features.Accounts;

/// <summary>The signed-in person as the claims of the session say.</summary>
internal static class SignedIn
{
    public const string AgencyClaim = "agency";
    public const string AgencyPathClaim = "agency-path";
    public const string SessionClaim = "session";
    public const string DelegatedClaim = "delegated";
    public const string DutyClaim = "duty";

    private const char Between = '|';

    /// <summary>The account of the signed-in person.</summary>
    public static Guid AccountId(this ClaimsPrincipal person) => Guid.Parse(Of(person, ClaimTypes.NameIdentifier));

    /// <summary>The session.</summary>
    public static Guid SessionId(this ClaimsPrincipal person) => Guid.Parse(Of(person, SessionClaim));

    /// <summary>The roles of the signed-in person, those held for somebody absent too.</summary>
    public static IReadOnlySet<StaffRole> StaffRoles(this ClaimsPrincipal person) =>
        person.FindAll(ClaimTypes.Role).Select(c => Enum.Parse<StaffRole>(c.Value)).ToHashSet();

    /// <summary>The roles that the person holds only for somebody absent.</summary>
    public static IReadOnlyList<DelegatedRole> DelegatedRoles(this ClaimsPrincipal person) =>
        [.. person.FindAll(DelegatedClaim).Select(c => Parse(c.Value))];

    /// <summary>What the person has to do before anything else; null when nothing.</summary>
    public static SignInDuty? Duty(this ClaimsPrincipal person) =>
        person.FindFirstValue(DutyClaim) is { } duty ? Enum.Parse<SignInDuty>(duty) : null;

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
            )
            {
                Delegated = visit.User.DelegatedRoles(),
            },
            visit.Connection.RemoteIpAddress?.ToString(),
            reason
        );

    internal static string DelegatedValue(StaffRole role, Guid principalId, string principalName) =>
        string.Join(Between, role, principalId, principalName);

    private static DelegatedRole Parse(string value)
    {
        var parts = value.Split(Between, 3);
        return new DelegatedRole(Enum.Parse<StaffRole>(parts[0]), Guid.Parse(parts[1]), parts[2]);
    }

    private static string Of(ClaimsPrincipal person, string claim) =>
        person.FindFirstValue(claim) ?? throw new InvalidOperationException($"Nobody is signed in ({claim}).");
}
