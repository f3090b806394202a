using Chengming.Features.Accounts;

namespace Chengming.Actions;

/// <summary>Who acts: a member of the staff, or the platform itself (a job, the command line, the demonstration).</summary>
/// <param name="AccountId">The account; null for the platform itself.</param>
/// <param name="Name">Name as the audit shows it.</param>
/// <param name="AgencyId">The agency the person works for; null for the platform itself.</param>
/// <param name="Roles">What the person may do.</param>
public sealed record Actor(Guid? AccountId, string Name, Guid? AgencyId, IReadOnlySet<StaffRole> Roles)
{
    private static readonly HashSet<StaffRole> None = [];

    /// <summary>The platform itself.</summary>
    /// <param name="part">Which part of it acts, e.g. 定时任务.</param>
    public static Actor Platform(string part) => new(null, part, null, None);

    /// <summary>True when the person holds the role.</summary>
    public bool Is(StaffRole role) => Roles.Contains(role);
}
