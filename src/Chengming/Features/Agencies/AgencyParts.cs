using Chengming.Data.Protection;
using Chengming.Law;

namespace Chengming.Features.Agencies;

/// <summary>What an agency says of itself and where it is reached (机构概况; Regulation art. 20(2)).</summary>
[Term("机构概况")]
public sealed record AgencyContacts
{
    /// <summary>主要职能, in a few sentences.</summary>
    public string Functions { get; init; } = "";

    /// <summary>负责人姓名和职务.</summary>
    public string PersonInCharge { get; init; } = "";

    /// <summary>办公地址.</summary>
    public string Address { get; init; } = "";

    /// <summary>邮政编码.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>办公时间.</summary>
    public string OfficeHours { get; init; } = "";

    /// <summary>联系电话.</summary>
    public string Phone { get; init; } = "";

    /// <summary>网站地址.</summary>
    public string Website { get; init; } = "";

    /// <summary>True when there is anything to show.</summary>
    public bool IsKnown => this != new AgencyContacts();
}

/// <summary>The office that does the agency's disclosure work (政府信息公开工作机构; Regulation arts 4, 12).</summary>
[Term("政府信息公开工作机构")]
public sealed record DisclosureOffice
{
    /// <summary>工作机构名称.</summary>
    public string Name { get; init; } = "";

    /// <summary>办公地址.</summary>
    public string Address { get; init; } = "";

    /// <summary>邮政编码.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>办公时间.</summary>
    public string OfficeHours { get; init; } = "";

    /// <summary>联系电话.</summary>
    public string Phone { get; init; } = "";

    /// <summary>传真号码; “无” where there is none.</summary>
    public string Fax { get; init; } = "";

    /// <summary>互联网联系方式: e-mail or an address on the web.</summary>
    public string Internet { get; init; } = "";

    /// <summary>True when there is anything to show.</summary>
    public bool IsKnown => this != new DisclosureOffice();
}

/// <summary>A member of the leading group for disclosure work (政务公开领导小组成员).</summary>
/// <param name="Name">The person.</param>
/// <param name="Position">Position in the agency.</param>
/// <param name="Role">Role in the group, e.g. 组长.</param>
[Term("领导小组成员")]
public sealed record GroupMember(string Name, string Position, string Role)
{
    /// <summary>As the audit shows it: who is removed here must not stay readable there.</summary>
    public override string ToString() => $"{ProtectedKind.PersonName.Mask(Name)}（{Position}，{Role}）";
}

/// <summary>A place where published information can be read (政府信息查阅点; Regulation art. 25).</summary>
/// <param name="Number">Its number at the agency, from 1, kept for good and never given again; 0 for one that is not listed yet.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="OpeningHours">When it is open.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Keeper">管理人: who looks after it, for the office only; empty when nobody is named.</param>
[Term("政府信息查阅点")]
public sealed record ReadingPlace(
    int Number,
    string Name,
    string Address,
    string OpeningHours,
    string Phone,
    string Keeper = ""
)
{
    /// <summary>As the audit shows it.</summary>
    public override string ToString() =>
        $"{Number} 号 {Name}（{Address}，{OpeningHours}，{Phone}{(Keeper.Length > 0 ? $"，管理人 {ProtectedKind.PersonName.Mask(Keeper)}" : "")}）";
}
