using Chengming.Data;

namespace Chengming.Features.Accounts.Delegating;

/// <summary>The delegations that lend roles on a day.</summary>
internal static class DelegationsInForce
{
    /// <summary>To compose into a query: neither ended nor over, and both people still belong to one agency.</summary>
    public static IQueryable<LentRoles> DelegationsOn(this PlatformDb db, DateOnly day) =>
        from delegation in db.Set<Delegation>()
        where delegation.EndedAt == null && delegation.From <= day && delegation.Until >= day
        join principal in db.StaffAccounts on delegation.PrincipalId equals principal.Id
        where principal.DisabledAt == null
        select new LentRoles
        {
            DeputyId = delegation.DeputyId,
            AgencyId = principal.AgencyId,
            PrincipalId = principal.Id,
            PrincipalName = principal.Name,
            Roles = delegation.Roles,
        };
}

/// <summary>Roles lent to a deputy, as the database answers.</summary>
internal sealed class LentRoles
{
    public required Guid DeputyId { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid PrincipalId { get; init; }

    public required string PrincipalName { get; init; }

    public required IReadOnlyList<StaffRole> Roles { get; init; }
}

/// <summary>Roles that a deputy holds, and for whom.</summary>
internal sealed record DelegatedRoles(Guid PrincipalId, string PrincipalName, IReadOnlyList<StaffRole> Roles);
