namespace Chengming.Law.Publication.Review;

/// <summary>In what capacity a step is signed.</summary>
[Term("审查岗位")]
public enum ReviewRole
{
    /// <summary>承办人.</summary>
    Handler,

    /// <summary>审核人.</summary>
    Reviewer,

    /// <summary>分管领导, 主要领导.</summary>
    Approver,

    /// <summary>政府信息公开工作机构负责人.</summary>
    DisclosureHead,

    /// <summary>保密审查员.</summary>
    SecrecyReviewer,

    /// <summary>发布人.</summary>
    Publisher,

    /// <summary>政务公开科（主管部门）.</summary>
    Supervisor,
}
