using System.Security.Claims;
using Chengming.Features.Accounts.Delegating;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Accounts.Sessions;

/// <summary>What one query finds out about a session: whose it is, what the person may do now, and under which rules.</summary>
internal sealed record SessionOwner(
    Guid SessionId,
    DateTimeOffset LastSeenAt,
    Guid AccountId,
    string Name,
    DateTimeOffset? PasswordChangedAt,
    bool MustChangePassword,
    bool HasSecondFactor,
    Guid AgencyId,
    string AgencyPath,
    IReadOnlyList<StaffRole> Roles,
    IReadOnlyList<DelegatedRoles> Deputised,
    string? Settings
)
{
    public SecuritySettings Rules { get; } =
        Settings is null ? new SecuritySettings() : PlatformSettings.Parse<SecuritySettings>(Settings);

    public bool IsIdle(DateTimeOffset now) => LastSeenAt.AddMinutes(Rules.IdleMinutes) <= now;

    /// <summary>The person with the roles that it holds and those it holds for somebody absent.</summary>
    public ClaimsPrincipal Principal(string scheme, DateTimeOffset now)
    {
        var lent = Deputised
            .SelectMany(d => d.Roles.Select(role => (Role: role, d.PrincipalId, d.PrincipalName)))
            .Where(d => !Roles.Contains(d.Role))
            .DistinctBy(d => d.Role)
            .ToList();
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, AccountId.ToString()),
            new(ClaimTypes.Name, Name),
            new(SignedIn.AgencyClaim, AgencyId.ToString()),
            new(SignedIn.AgencyPathClaim, AgencyPath),
            new(SignedIn.SessionClaim, SessionId.ToString()),
        };
        claims.AddRange(Roles.Concat(lent.Select(d => d.Role)).Select(r => new Claim(ClaimTypes.Role, r.ToString())));
        claims.AddRange(
            lent.Select(d => new Claim(
                SignedIn.DelegatedClaim,
                SignedIn.DelegatedValue(d.Role, d.PrincipalId, d.PrincipalName)
            ))
        );
        if (DutyAt(now) is { } duty)
        {
            claims.Add(new Claim(SignedIn.DutyClaim, duty.ToString()));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    private SignInDuty? DutyAt(DateTimeOffset now) =>
        MustChangePassword ? SignInDuty.ReplaceFirstPassword
        : PasswordChangedAt is { } set && Rules.PasswordExpiresAt(set) <= now ? SignInDuty.ReplaceExpiredPassword
        : !HasSecondFactor && Rules.DemandsSecondFactor(Roles) ? SignInDuty.SetUpSecondFactor
        : null;
}

/// <summary>What a person has to do before anything else.</summary>
internal enum SignInDuty
{
    ReplaceFirstPassword,
    ReplaceExpiredPassword,
    SetUpSecondFactor,
}
