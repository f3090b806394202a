using Chengming.Features.Accounts;

namespace Chengming.Actions;

/// <summary>Who acts: a member of the staff, or the platform itself (a job, the command line, the demonstration).</summary>
/// <param name="AccountId">The account; null for the platform itself.</param>
/// <param name="Name">Name as the audit shows it.</param>
/// <param name="AgencyId">The agency the person works for; null for the platform itself.</param>
/// <param name="Roles">What the person may do, for somebody absent too.</param>
public sealed record Actor(Guid? AccountId, string Name, Guid? AgencyId, IReadOnlySet<StaffRole> Roles)
{
    private static readonly HashSet<StaffRole> None = [];

    /// <summary>Those of the roles that the person holds only for somebody absent (岗位委托).</summary>
    public IReadOnlyList<DelegatedRole> Delegated { get; init; } = [];

    /// <summary>For whom the person acts just now; null when for oneself. Set by <see cref="As"/>.</summary>
    public DelegatedRole? ActsFor { get; private init; }

    /// <summary>
    /// The people whose separation has to be kept: the person, and whom it acts for. An author must be neither of them when this
    /// actor reviews.
    /// </summary>
    public IReadOnlyList<Guid> Persons => [.. new[] { AccountId, ActsFor?.PrincipalId }.OfType<Guid>()];

    /// <summary>The platform itself.</summary>
    /// <param name="part">Which part of it acts, e.g. 定时任务.</param>
    public static Actor Platform(string part) => new(null, part, null, None);

    /// <summary>True when the person holds the role.</summary>
    public bool Is(StaffRole role) => Roles.Contains(role);

    /// <summary>
    /// The same person acting in this role: when the role is held for somebody absent only, the audit names both, e.g. 林小禾（代周文静）.
    /// </summary>
    public Actor As(StaffRole role) =>
        Delegated.FirstOrDefault(d => d.Role == role) is { } lent
            ? this with
            {
                ActsFor = lent,
                Name = $"{Name}（代{lent.PrincipalName}）",
            }
            : this;
}

/// <summary>A role that a person holds for somebody absent.</summary>
/// <param name="Role">The role.</param>
/// <param name="PrincipalId">The account of the absent person.</param>
/// <param name="PrincipalName">The absent person's name.</param>
public sealed record DelegatedRole(StaffRole Role, Guid PrincipalId, string PrincipalName);
