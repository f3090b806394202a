using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Law;
using Chengming.Law.Oversight;

namespace Chengming.Features.Agencies;

/// <summary>What sort of body an agency is (机构类别), and what follows from it. Rows, not branches.</summary>
/// <param name="Code">Permanent key.</param>
/// <param name="Term">Name in the office and on the portal.</param>
[Term("机构类别")]
[JsonConverter(typeof(AgencyKindJson))]
public sealed record AgencyKind(string Code, string Term)
{
    /// <summary>政府工作部门.</summary>
    public static readonly AgencyKind Department = new("department", "政府工作部门")
    {
        Discloses = DisclosingOrganKind.Department,
    };

    /// <summary>县级以上人民政府. Its annual report has parts that a department's has not.</summary>
    public static readonly AgencyKind Government = new("government", "人民政府")
    {
        IsGovernment = true,
        Discloses = DisclosingOrganKind.Government,
    };

    /// <summary>乡镇人民政府.</summary>
    public static readonly AgencyKind Township = new("township", "乡镇人民政府")
    {
        IsGovernment = true,
        Discloses = DisclosingOrganKind.Township,
    };

    /// <summary>派出机关（街道办事处等）.</summary>
    public static readonly AgencyKind DispatchedOffice = new("dispatched", "派出机关（街道办事处）")
    {
        Discloses = DisclosingOrganKind.DispatchedOffice,
    };

    /// <summary>政府信息公开工作主管部门: the general office of a government (Regulation art. 3).</summary>
    public static readonly AgencyKind CompetentAuthority = new("competent", "政府信息公开工作主管部门")
    {
        Note = "《条例》第三条：县级以上地方人民政府办公厅（室）是本行政区域的政府信息公开工作主管部门。",
        Discloses = DisclosingOrganKind.Department,
    };

    /// <summary>法律、法规授权的具有管理公共事务职能的组织 (Regulation art. 54).</summary>
    public static readonly AgencyKind AuthorizedOrganization = new("authorized", "法律法规授权组织")
    {
        Note = "《条例》第五十四条：法律、法规授权的具有管理公共事务职能的组织公开政府信息，适用《条例》。",
        Discloses = DisclosingOrganKind.AuthorizedOrganization,
    };

    /// <summary>公共企事业单位 (Regulation art. 55): rules of their own, complaint instead of review.</summary>
    public static readonly AgencyKind PublicUtility = new("utility", "公共企事业单位")
    {
        Note =
            "《条例》第五十五条：教育、卫生健康、供水、供电、供气、供热、环境保护、公共交通等单位公开信息，依照有关法律、法规和国务院主管部门的规定；认为其未依规定公开的，向主管部门申诉。",
    };

    /// <summary>All kinds in the order in which lists show them.</summary>
    public static IReadOnlyList<AgencyKind> All { get; } =
    [Government, CompetentAuthority, Department, Township, DispatchedOffice, AuthorizedOrganization, PublicUtility];

    /// <summary>True for a people's government; it reviews the acts of the bodies below it.</summary>
    public bool IsGovernment { get; private init; }

    /// <summary>What a reader must know of bodies of this kind; empty when there is nothing.</summary>
    public string Note { get; private init; } = "";

    /// <summary>As what its replies are reviewed and sued; null when there is no review of them.</summary>
    public DisclosingOrganKind? Discloses { get; private init; }

    /// <summary>The kind with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static AgencyKind WithCode(string code) =>
        All.FirstOrDefault(k => k.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No such kind of agency.");

    /// <summary>The term.</summary>
    public override string ToString() => Term;
}

/// <summary>A kind of agency in data files, by its code.</summary>
internal sealed class AgencyKindJson : JsonConverter<AgencyKind>
{
    public override AgencyKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AgencyKind.WithCode(reader.GetString() ?? throw new JsonException("A kind of agency is missing."));

    public override void Write(Utf8JsonWriter writer, AgencyKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
