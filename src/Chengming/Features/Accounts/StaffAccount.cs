using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Accounts;

/// <summary>The account of a person who works here (工作人员账号).</summary>
[Term("工作人员账号")]
public sealed partial class StaffAccount : IVersioned
{
    /// <summary>How many former passwords are remembered at most.</summary>
    public const int MostFormerPasswords = 24;

    /// <summary>A closed account is opened again before anything else happens to it.</summary>
    public static readonly Rule MustBeEnabled = new("账号已停用", "账号管理");

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
        NormalizedSignInName = Normalize(signInName);
        Name = name;
        AgencyId = agencyId;
        EndSessions();
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

    /// <summary>E-mail, encrypted; null when none is known.</summary>
    public ProtectedText? Email { get; private set; }

    /// <summary>Mobile number, encrypted; null when none is known.</summary>
    public ProtectedText? Mobile { get; private set; }

    /// <summary>Salted slow hash of the password; null until one is set.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>When the password was set.</summary>
    public DateTimeOffset? PasswordChangedAt { get; private set; }

    /// <summary>True while the password is one that somebody else gave.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>Hashes of the passwords before, the newest first, one a line.</summary>
    public string FormerPasswordHashes { get; private set; } = "";

    /// <summary>Changes whenever every session of the account must end; a session that began under another stamp is no longer valid.</summary>
    public string SecurityStamp { get; private set; } = "";

    /// <summary>Since when nobody can sign in with this account; null while it is open.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Why it was disabled.</summary>
    public string? DisabledBecause { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>What the person may do.</summary>
    public IReadOnlyList<RoleGrant> Grants => grants;

    /// <summary>The roles of the grants.</summary>
    public IEnumerable<StaffRole> Roles => grants.Select(g => g.Role);

    /// <summary>True while somebody can sign in with it.</summary>
    public bool IsEnabled => DisabledAt is null;

    /// <summary>How the audit names this account.</summary>
    public AuditSubject Subject => new(nameof(StaffAccount), Id, $"{Name}（{SignInName}）");

    /// <summary>The hash in use and those before it, the newest first.</summary>
    public IEnumerable<string> LatestPasswordHashes =>
        FormerPasswordHashes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(PasswordHash).OfType<string>();

    /// <summary>The spelling in which sign-in names are compared.</summary>
    public static string Normalize(string signInName) => signInName.Trim().ToUpperInvariant();

    /// <summary>Sets the roles to exactly these.</summary>
    /// <exception cref="BrokenRuleException">One person may not hold them together.</exception>
    public void GrantRoles(IReadOnlyCollection<StaffRole> roles)
    {
        StaffRoles.AdministratorsAreSeparate.Require(StaffRoles.MayBeHeldTogether(roles));
        grants.RemoveAll(g => !roles.Contains(g.Role));
        grants.AddRange(roles.Except(grants.Select(g => g.Role)).Select(r => new RoleGrant(r)));
        EndSessions();
    }

    /// <summary>Sets a password that the person chose, already hashed.</summary>
    public void SetPassword(string hash, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hash);
        FormerPasswordHashes = string.Join('\n', LatestPasswordHashes.Take(MostFormerPasswords));
        PasswordHash = hash;
        PasswordChangedAt = now;
        MustChangePassword = false;
        EndSessions();
    }

    /// <summary>Sets a password that somebody else chose, already hashed; it serves for one sign-in.</summary>
    public void SetFirstPassword(string hash, DateTimeOffset now)
    {
        SetPassword(hash, now);
        MustChangePassword = true;
    }

    /// <summary>Takes a fresh hash of the same password, made because the old one was made with fewer rounds.</summary>
    public void RenewPasswordHash(string hash) => PasswordHash = hash;

    /// <summary>Closes the account.</summary>
    public void Disable(string reason, DateTimeOffset now)
    {
        MustBeEnabled.Require(IsEnabled);
        DisabledAt = now;
        DisabledBecause = reason;
        EndSessions();
    }

    /// <summary>Opens a closed account again.</summary>
    public void Enable()
    {
        DisabledAt = null;
        DisabledBecause = null;
    }

    /// <summary>Corrects the person's name.</summary>
    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>Sets where the person can be reached; null takes it out.</summary>
    public void SetContact(ProtectedText? email, ProtectedText? mobile)
    {
        Email = email;
        Mobile = mobile;
    }

    /// <summary>Moves the person to another agency; the roles were of the old one and go.</summary>
    public void MoveTo(Guid agencyId)
    {
        AgencyId = agencyId;
        grants.Clear();
        EndSessions();
    }

    /// <summary>Makes every session of the account invalid.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}

/// <summary>A role that a person holds (岗位授权).</summary>
[Term("岗位授权")]
public sealed class RoleGrant(StaffRole role)
{
    /// <summary>The role.</summary>
    public StaffRole Role { get; private set; } = role;
}
