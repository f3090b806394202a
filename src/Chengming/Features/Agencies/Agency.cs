using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies.Identifiers;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Calendar;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Agencies;

/// <summary>An administrative agency that discloses information (行政机关; Regulation art. 4).</summary>
[Term("行政机关")]
public sealed partial class Agency : IVersioned
{
    /// <summary>Longest address of an agency.</summary>
    public const int LongestCode = 40;

    /// <summary>Most levels of the tree; the path of the lowest still fits its column.</summary>
    public const int MostLevels = 12;

    /// <summary>Nothing moves below itself.</summary>
    public static readonly Rule TreeHasNoRing = new("机构不能移到自己或自己的下级之下", "机构树");

    /// <summary>What was abolished stays readable as it was.</summary>
    public static readonly Rule AbolishedStaysAsItWas = new("已撤销的机构只供查阅，不再修改", "机构树");

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
        if (!IsCode(code))
        {
            throw new ArgumentException($"机构代码“{code}”只能由小写字母、数字和连字符组成。", nameof(code));
        }

        Id = Guid.CreateVersion7();
        Code = code;
        Name = Named(name, nameof(name));
        ShortName = Named(shortName, nameof(shortName));
        RegionCode = region.Code;
        RegionName = region.FullName;
        IsDemonstration = region.IsInvented;
        Kind = kind;
        ParentId = parent?.Id;
        Path = PathBelow(parent);
        ReviewSchemeKey = ReviewSchemes.All[0].Code;
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
    public AgencyKind Kind { get; private set; } = AgencyKind.Department;

    /// <summary>统一社会信用代码; null while nobody entered it.</summary>
    public SocialCreditCode? CreditCode { get; private set; }

    /// <summary>网站标识码; null for an agency without a site of its own.</summary>
    public WebsiteCode? WebsiteCode { get; private set; }

    /// <summary>The agency that guides and supervises its disclosure work (主管部门); null for the topmost.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>
    /// The identifiers from the topmost agency down to this one, each between slashes, so that everything below an agency begins with
    /// that agency's path.
    /// </summary>
    public string Path { get; private set; } = "";

    /// <summary>What it says of itself.</summary>
    public AgencyContacts Contacts { get; private set; } = new();

    /// <summary>政府信息公开工作机构.</summary>
    public DisclosureOffice DisclosureOffice { get; private set; } = new();

    /// <summary>政务公开领导小组.</summary>
    public IReadOnlyList<GroupMember> LeadingGroup { get; private set; } = [];

    /// <summary>政府信息查阅点.</summary>
    public IReadOnlyList<ReadingPlace> ReadingPlaces { get; private set; } = [];

    /// <summary>The highest number that a reading place was given.</summary>
    public int LastReadingPlace { get; private set; }

    /// <summary>Code of the scheme by which it reviews what it publishes (<see cref="ReviewSchemes"/>).</summary>
    public string ReviewSchemeKey { get; private set; } = "";

    /// <summary>The region whose local holidays its working days follow (地方性假日); null for its own region.</summary>
    public string? HolidayRegionCode { get; private set; }

    /// <summary>行政复议机关 as somebody named it; null for the one that the tree gives.</summary>
    public string? ReviewOrgan { get; private set; }

    /// <summary>The court for suits (受理行政诉讼的人民法院); null while nobody named it.</summary>
    public string? Court { get; private set; }

    /// <summary>False for a body that is only kept for the tree and has no pages on the portal.</summary>
    public bool PublishesHere { get; private set; } = true;

    /// <summary>The day from which it no longer exists; null while it does.</summary>
    public DateOnly? AbolishedOn { get; private set; }

    /// <summary>Why: 撤销, 合并, 更名重组 …, with the document.</summary>
    public string? AbolitionReason { get; private set; }

    /// <summary>The agency that took over its duties.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>When anything of it was changed last; null since it was entered.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>How the audit names this agency.</summary>
    public AuditSubject Subject => new(nameof(Agency), Id, Name);

    /// <summary>True for an invented body of the demonstration (演示机构).</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>The region whose local holidays apply.</summary>
    public string WorkingDayRegion => HolidayRegionCode ?? RegionCode;

    /// <summary>
    /// The calendar in which its periods are counted: the national one without the local holidays of its region. An invented place
    /// has no local holidays.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the region.</exception>
    public WorkingCalendar CalendarFrom(WorkingCalendar national) =>
        Identifiers.RegionCode.Parse(WorkingDayRegion).IsInvented ? national : national.For(WorkingDayRegion);

    /// <summary>How deep it stands in the tree, from 1.</summary>
    public int Depth => Path.Count(c => c == '/') - 1;

    /// <summary>True for what can stand in addresses.</summary>
    public static bool IsCode(string code) => CodePattern().IsMatch(code);

    /// <summary>True when <paramref name="other"/> is this agency or stands below it.</summary>
    public bool Holds(Agency other) => other.Path.StartsWith(Path, StringComparison.Ordinal);

    /// <summary>True when this agency is the one with the identifier or stands below it.</summary>
    public bool IsWithin(Guid agencyId) => Path.Contains($"/{agencyId:N}/", StringComparison.Ordinal);

    private static string Named(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        return name.Trim();
    }

    private string PathBelow(Agency? parent) => $"{parent?.Path ?? "/"}{Id:N}/";

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$")]
    private static partial Regex CodePattern();
}
