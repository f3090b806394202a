using System.Text.RegularExpressions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Agencies;

/// <summary>An administrative agency that discloses information (行政机关; Regulation art. 4).</summary>
[Term("行政机关")]
public sealed partial class Agency : IVersioned
{
    private Agency() { }

    /// <summary>An agency of a region.</summary>
    /// <param name="code">Permanent short name for addresses: small letters, digits, hyphens.</param>
    /// <param name="name">Full name as on its seal, e.g. 利通区应急管理局.</param>
    /// <param name="shortName">Name for narrow places.</param>
    /// <param name="region">The region it belongs to.</param>
    /// <param name="kind">What sort of body it is.</param>
    /// <param name="parent">The agency that guides and supervises its disclosure work; null for the topmost.</param>
    public Agency(string code, string name, string shortName, Region region, AgencyKind kind, Agency? parent = null)
    {
        if (!CodePattern().IsMatch(code))
        {
            throw new ArgumentException($"机构代码“{code}”只能由小写字母、数字和连字符组成。", nameof(code));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(shortName);
        Id = Guid.CreateVersion7();
        Code = code;
        Name = name;
        ShortName = shortName;
        RegionCode = region.Code;
        RegionName = region.Name;
        IsDemonstration = region.IsInvented;
        Kind = kind;
        ParentId = parent?.Id;
        Path = $"{parent?.Path ?? "/"}{Id:N}/";
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Permanent short name that stands in addresses.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name for narrow places.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Code of its region after GB/T 2260.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>Name of its region with the names above it.</summary>
    public string RegionName { get; private set; } = "";

    /// <summary>What sort of body it is.</summary>
    public AgencyKind Kind { get; private set; }

    /// <summary>The agency that guides and supervises its disclosure work (主管部门); null for the topmost.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>
    /// The identifiers from the topmost agency down to this one, each between slashes, so that everything below an agency begins with
    /// that agency's path.
    /// </summary>
    public string Path { get; private set; } = "";

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>How the audit names this agency.</summary>
    public AuditSubject Subject => new(nameof(Agency), Id, Name);

    /// <summary>True for an invented body of the demonstration (演示机构).</summary>
    public bool IsDemonstration { get; private set; }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$")]
    private static partial Regex CodePattern();
}

/// <summary>What sort of body an agency is; the annual report of a government has parts that a department's has not.</summary>
[Term("机构类别")]
public enum AgencyKind
{
    /// <summary>政府工作部门.</summary>
    Department,

    /// <summary>人民政府.</summary>
    Government,
}

/// <summary>An administrative division (行政区划).</summary>
/// <param name="Code">Six digits after GB/T 2260; codes from 99 on are not in the standard and mark invented places.</param>
/// <param name="Name">Name with the names above it, e.g. 宁夏回族自治区吴忠市利通区.</param>
[Term("行政区划")]
public sealed record Region(string Code, string Name)
{
    /// <summary>True for a place that does not exist.</summary>
    public bool IsInvented => Code.StartsWith("99", StringComparison.Ordinal);
}
