using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts.Delegating;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts;

/// <summary>A member of the staff as pages and actions see the person, with the roles held for somebody absent too.</summary>
internal sealed class StaffPrincipals(PlatformDb db, TimeProvider clock)
{
    /// <summary>The person without a session, for what the platform does in the person's absence, e.g. the daily digest.</summary>
    public async Task<ClaimsPrincipal> OfAsync(StaffAccount account, CancellationToken cancel)
    {
        var today = ChinaTime.Day(clock.GetUtcNow());
        var path = await db.Agencies.Where(a => a.Id == account.AgencyId).Select(a => a.Path).SingleAsync(cancel);
        var deputised = await db.DelegationsOn(today)
            .Where(l => l.DeputyId == account.Id && l.AgencyId == account.AgencyId)
            .Select(l => new DelegatedRoles(l.PrincipalId, l.PrincipalName, l.Roles))
            .ToListAsync(cancel);
        var roles = account.Grants.Select(g => g.Role).ToList();
        var claims = Claims(account.Id, account.Name, account.AgencyId, path, roles, deputised);
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "platform"));
    }

    internal static List<Claim> Claims(
        Guid accountId,
        string name,
        Guid agencyId,
        string agencyPath,
        IReadOnlyList<StaffRole> roles,
        IReadOnlyList<DelegatedRoles> deputised
    )
    {
        var lent = deputised
            .SelectMany(d => d.Roles.Select(role => (Role: role, d.PrincipalId, d.PrincipalName)))
            .Where(d => !roles.Contains(d.Role))
            .DistinctBy(d => d.Role)
            .ToList();
        return
        [
            new(ClaimTypes.NameIdentifier, accountId.ToString()),
            new(ClaimTypes.Name, name),
            new(SignedIn.AgencyClaim, agencyId.ToString()),
            new(SignedIn.AgencyPathClaim, agencyPath),
            .. roles.Concat(lent.Select(d => d.Role)).Select(r => new Claim(ClaimTypes.Role, r.ToString())),
            .. lent.Select(d => new Claim(
                SignedIn.DelegatedClaim,
                SignedIn.DelegatedValue(d.Role, d.PrincipalId, d.PrincipalName)
            )),
        ];
    }
}
