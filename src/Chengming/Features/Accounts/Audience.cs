using System.Security.Claims;

namespace Chengming.Features.Accounts;

/// <summary>Who may enter a folder of pages or use an address (访问范围).</summary>
/// <param name="Name">Short name; the policy of the same name is made from it.</param>
/// <param name="Roles">The roles that may enter; empty for everybody, signed in or not.</param>
public sealed record Audience(string Name, IReadOnlyList<StaffRole> Roles)
{
    private static readonly StaffRole[] BusinessRoles =
    [
        .. StaffRoles.All.Where(r => !r.IsAdministrator).Select(r => r.Role),
    ];

    /// <summary>The public.</summary>
    public static readonly Audience Everybody = new("everybody", []);

    /// <summary>Everybody who is signed in, also while no role was granted yet.</summary>
    public static readonly Audience AllStaff = new("staff", [.. StaffRoles.All.Select(r => r.Role)])
    {
        SignedInIsEnough = true,
    };

    /// <summary>Those who do the work of disclosure; none of the three administrators.</summary>
    public static readonly Audience Business = new("business", BusinessRoles);

    /// <summary>Those who keep what their agency says about itself.</summary>
    public static readonly Audience AgencyEditors = new(
        "agency-editors",
        [StaffRole.Handler, StaffRole.DisclosureHead, StaffRole.Supervisor]
    );

    /// <summary>Those through whose hands a file goes before it is published: 承办、审核、保密审查、发布.</summary>
    public static readonly Audience ReleaseCheckers = new(
        "release-checkers",
        [StaffRole.Handler, StaffRole.Reviewer, StaffRole.SecrecyReviewer, StaffRole.Publisher]
    );

    /// <summary>Those through whose hands an application for information goes, and who supervise them (依申请公开).</summary>
    public static readonly Audience RequestStaff = new(
        "request-staff",
        [
            StaffRole.Handler,
            StaffRole.Reviewer,
            StaffRole.Approver,
            StaffRole.DisclosureHead,
            StaffRole.SecrecyReviewer,
            StaffRole.Supervisor,
        ]
    );

    /// <summary>政务公开科 alone.</summary>
    public static readonly Audience Supervisors = new("supervisors", [StaffRole.Supervisor]);

    /// <summary>系统管理员.</summary>
    public static readonly Audience SystemAdministrators = new("system", [StaffRole.SystemAdministrator]);

    /// <summary>安全管理员.</summary>
    public static readonly Audience SecurityAdministrators = new("security", [StaffRole.SecurityAdministrator]);

    /// <summary>审计管理员.</summary>
    public static readonly Audience AuditAdministrators = new("audit", [StaffRole.AuditAdministrator]);

    /// <summary>系统管理员 and 安全管理员: the two who keep accounts, each with other actions.</summary>
    public static readonly Audience AccountKeepers = new(
        "account-keepers",
        [StaffRole.SystemAdministrator, StaffRole.SecurityAdministrator]
    );

    /// <summary>All audiences.</summary>
    public static IReadOnlyList<Audience> All { get; } =
    [
        Everybody,
        AllStaff,
        Business,
        AgencyEditors,
        ReleaseCheckers,
        RequestStaff,
        Supervisors,
        SystemAdministrators,
        SecurityAdministrators,
        AuditAdministrators,
        AccountKeepers,
    ];

    /// <summary>True for the public.</summary>
    public bool IsEverybody => Roles.Count == 0;

    /// <summary>True when no role is asked for, only a session.</summary>
    public bool SignedInIsEnough { get; private init; }

    /// <summary>True when this person may enter.</summary>
    public bool Admits(ClaimsPrincipal person) =>
        IsEverybody
        || (SignedInIsEnough && person.Identity is { IsAuthenticated: true })
        || Roles.Any(r => person.IsInRole(r.ToString()));
}
