using Chengming.Actions;

namespace Chengming.Features.Accounts;

/// <summary>A role with its particulars.</summary>
/// <param name="Role">The role.</param>
/// <param name="Term">Its name in the office.</param>
/// <param name="IsAdministrator">True for one of the three separated administrators (三员).</param>
/// <param name="Duty">What the person does here, in one sentence.</param>
public sealed record StaffRoleTerm(StaffRole Role, string Term, bool IsAdministrator, string Duty);

/// <summary>The roles, and which of them one person may hold together.</summary>
public static class StaffRoles
{
    /// <summary>Graded protection asks for three separate administrators (GB/T 22239—2019, 8.1.9; statute.md 10.3).</summary>
    public static readonly Rule AdministratorsAreSeparate = new(
        "系统管理员、安全管理员、审计管理员不得由一人兼任，也不得兼任业务岗位",
        "GB/T 22239—2019 管理员权限分离"
    );

    /// <summary>All roles in the order in which pages list them.</summary>
    public static IReadOnlyList<StaffRoleTerm> All { get; } =
    [
        new(StaffRole.Handler, "承办人", false, "起草信息、办理申请、填报年度报告。"),
        new(StaffRole.Reviewer, "审核人", false, "审核承办人提交的信息和答复。"),
        new(StaffRole.Approver, "分管领导", false, "审批公开的信息和答复。"),
        new(StaffRole.DisclosureHead, "公开工作机构负责人", false, "批准延期，主持本机关的信息公开工作。"),
        new(StaffRole.SecrecyReviewer, "保密审查员", false, "公开前作保密审查。"),
        new(StaffRole.Publisher, "发布人", false, "把审批通过的信息发布到各渠道。"),
        new(StaffRole.Supervisor, "政务公开科", false, "指导、监督、考核下级机关，汇总年度报告。"),
        new(StaffRole.SystemAdministrator, "系统管理员", true, "建立机构和账号，管理系统运行、备份，看不到业务内容。"),
        new(StaffRole.SecurityAdministrator, "安全管理员", true, "授予岗位、规定安全策略、解除锁定，看不到业务内容。"),
        new(StaffRole.AuditAdministrator, "审计管理员", true, "查阅和核验审计记录，不能更改任何内容。"),
    ];

    /// <summary>Name of a role in the office.</summary>
    public static string TermOf(StaffRole role) => All.Single(r => r.Role == role).Term;

    /// <summary>What a person in the role does, in one sentence.</summary>
    public static string DutyOf(StaffRole role) => All.Single(r => r.Role == role).Duty;

    /// <summary>True for one of the three separated administrators.</summary>
    public static bool IsAdministrator(StaffRole role) => All.Single(r => r.Role == role).IsAdministrator;

    /// <summary>True when one person may hold these roles together.</summary>
    public static bool MayBeHeldTogether(IReadOnlyCollection<StaffRole> roles) =>
        roles.Count <= 1 || !roles.Any(IsAdministrator);
}
