using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Accounts;

/// <summary>The account of a person who works here (工作人员账号).</summary>
[Term("工作人员账号")]
public sealed class StaffAccount : IVersioned
{
    private readonly List<RoleGrant> grants = [];

    private StaffAccount() { }

    /// <summary>An account without roles and without a password.</summary>
    /// <param name="signInName">Name for signing in.</param>
    /// <param name="name">The person's name as on signatures.</param>
    /// <param name="agencyId">The agency the person works for.</param>
    public StaffAccount(string signInName, string name, Guid agencyId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(signInName);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = Guid.CreateVersion7();
        SignInName = signInName;
        NormalizedSignInName = signInName.ToUpperInvariant();
        Name = name;
        AgencyId = agencyId;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name for signing in.</summary>
    public string SignInName { get; private set; } = "";

    /// <summary>The same in capitals, for finding it.</summary>
    public string NormalizedSignInName { get; private set; } = "";

    /// <summary>The person's name as on signatures.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The agency the person works for.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Salted slow hash of the password; null until one is set.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>When the password was set.</summary>
    public DateTimeOffset? PasswordChangedAt { get; private set; }

    /// <summary>Changes whenever every session of the account must end.</summary>
    public string SecurityStamp { get; private set; } = "";

    /// <summary>Wrong passwords in a row.</summary>
    public int FailedSignIns { get; private set; }

    /// <summary>Until when nobody can sign in with this account.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>What the person may do.</summary>
    public IReadOnlyList<RoleGrant> Grants => grants;

    /// <summary>How the audit names this account.</summary>
    public AuditSubject Subject => new(nameof(StaffAccount), Id, $"{Name}（{SignInName}）");

    /// <summary>Sets the roles to exactly these.</summary>
    /// <exception cref="Actions.BrokenRuleException">One person may not hold them together.</exception>
    public void GrantRoles(IReadOnlyCollection<StaffRole> roles)
    {
        StaffRoles.AdministratorsAreSeparate.Require(StaffRoles.MayBeHeldTogether(roles));
        grants.RemoveAll(g => !roles.Contains(g.Role));
        grants.AddRange(roles.Except(grants.Select(g => g.Role)).Select(r => new RoleGrant(r)));
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Sets the password, already hashed.</summary>
    public void SetPassword(string hash, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hash);
        PasswordHash = hash;
        PasswordChangedAt = now;
        FailedSignIns = 0;
        LockedUntil = null;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }
}

/// <summary>A role that a person holds (岗位授权).</summary>
public sealed class RoleGrant(StaffRole role)
{
    /// <summary>The role.</summary>
    public StaffRole Role { get; private set; } = role;
}
