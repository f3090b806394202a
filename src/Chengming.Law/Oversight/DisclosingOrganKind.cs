namespace Chengming.Law.Oversight;

/// <summary>作出答复的机关, as far as it decides who reviews and which court hears.</summary>
[Term("答复机关类别")]
public enum DisclosingOrganKind
{
    /// <summary>县级以上地方人民政府工作部门.</summary>
    Department,

    /// <summary>县级以上地方人民政府.</summary>
    Government,

    /// <summary>乡镇人民政府.</summary>
    Township,

    /// <summary>派出机关.</summary>
    DispatchedOffice,

    /// <summary>法律、法规授权的具有管理公共事务职能的组织.</summary>
    AuthorizedOrganization,

    /// <summary>海关、金融、外汇管理、税务、国家安全等垂直领导机关.</summary>
    VerticallyLed,

    /// <summary>司法行政部门.</summary>
    JusticeDepartment,
}
