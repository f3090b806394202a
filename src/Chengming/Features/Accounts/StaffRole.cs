using Chengming.Law;

namespace Chengming.Features.Accounts;

/// <summary>What a member of the staff may do (岗位角色). Particulars stand in <see cref="StaffRoles"/>.</summary>
[Term("岗位角色")]
public enum StaffRole
{
    /// <summary>承办人.</summary>
    Handler,

    /// <summary>审核人.</summary>
    Reviewer,

    /// <summary>分管领导.</summary>
    Approver,

    /// <summary>政府信息公开工作机构负责人.</summary>
    DisclosureHead,

    /// <summary>保密审查员.</summary>
    SecrecyReviewer,

    /// <summary>发布人.</summary>
    Publisher,

    /// <summary>政务公开科（主管部门）.</summary>
    Supervisor,

    /// <summary>系统管理员.</summary>
    SystemAdministrator,

    /// <summary>安全管理员.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员.</summary>
    AuditAdministrator,
}
