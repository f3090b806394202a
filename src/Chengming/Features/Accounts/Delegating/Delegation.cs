using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Accounts.Delegating;

/// <summary>Roles that a person lends to a colleague while absent (岗位委托). It begins and ends by its days.</summary>
[Term("岗位委托")]
public sealed class Delegation
{
    /// <summary>The work of the three administrators is never lent.</summary>
    public static readonly Rule BusinessRolesOnly = new(
        "系统管理员、安全管理员、审计管理员的职责不得委托",
        "GB/T 22239—2019 管理员权限分离"
    );

    /// <summary>Nobody is the own deputy.</summary>
    public static readonly Rule DeputyIsSomebodyElse = new("不能委托给本人", "账号管理");

    private Delegation() { }

    /// <summary>Lends roles.</summary>
    public Delegation(
        StaffAccount principal,
        StaffAccount deputy,
        IReadOnlyList<StaffRole> roles,
        DateOnly from,
        DateOnly until,
        string reason
    )
    {
        BusinessRolesOnly.Require(roles.Count > 0 && !roles.Any(StaffRoles.IsAdministrator));
        BusinessRolesOnly.Require(!deputy.Roles.Any(StaffRoles.IsAdministrator));
        DeputyIsSomebodyElse.Require(principal.Id != deputy.Id);
        Id = Guid.CreateVersion7();
        PrincipalId = principal.Id;
        DeputyId = deputy.Id;
        Roles = roles;
        From = from;
        Until = until;
        Reason = reason;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>委托人.</summary>
    public Guid PrincipalId { get; private set; }

    /// <summary>代理人.</summary>
    public Guid DeputyId { get; private set; }

    /// <summary>The roles lent.</summary>
    public IReadOnlyList<StaffRole> Roles { get; private set; } = [];

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Why, e.g. 外出培训.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was ended before its last day; null when it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How the audit names it.</summary>
    public AuditSubject SubjectOf(StaffAccount principal, StaffAccount deputy) =>
        new(nameof(Delegation), Id, $"{principal.Name}委托{deputy.Name}");

    /// <summary>True while the deputy may act.</summary>
    public bool IsInForce(DateOnly day) => EndedAt is null && From <= day && day <= Until;

    /// <summary>Ends it before its last day.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}
