using System.Text.Json.Serialization;
using Chengming.Features.Agencies.Own;
using Chengming.Features.Agencies.Rules;

namespace Chengming.Features.Agencies.Demo;

/// <summary>The demonstration's divisions and agencies.</summary>
internal sealed record DemoAgencyFile(IReadOnlyList<DemoRegion> Regions, IReadOnlyList<DemoAgency> Agencies);

/// <summary>A division.</summary>
internal sealed record DemoRegion(string Code, string Name);

/// <summary>What an invented agency says of itself.</summary>
internal sealed record DemoAgency(string Code)
{
    /// <summary>Particulars of an agency that has no reports; null for one that came with its reports.</summary>
    public DemoParticulars? Register { get; init; }

    public string? CreditCode { get; init; }

    public string? WebsiteCode { get; init; }

    public AgencyContacts? Contacts { get; init; }

    public DisclosureOffice? Office { get; init; }

    public IReadOnlyList<ArrangeDepartments.Row>? Departments { get; init; }

    public IReadOnlyList<GroupMember>? LeadingGroup { get; init; }

    public IReadOnlyList<ReadingPlace>? ReadingPlaces { get; init; }

    public string? ReviewScheme { get; init; }

    public string? ReviewOrgan { get; init; }

    public string? Court { get; init; }

    public DemoGuide? Guide { get; init; }

    public IReadOnlyList<DemoRule>? Rules { get; init; }

    public DemoEnd? Abolished { get; init; }
}

/// <summary>An agency to enter.</summary>
internal sealed record DemoParticulars(string Name, string ShortName, AgencyKind Kind, string? Parent);

/// <summary>A guide; without a reason it stays a draft.</summary>
internal sealed record DemoGuide(string? Reason, IReadOnlyDictionary<string, string> Channels);

/// <summary>A rule.</summary>
internal sealed record DemoRule(
    string Kind,
    string Title,
    string DocumentNumber,
    DateOnly IssuedOn,
    DateOnly InForceFrom,
    string Text
)
{
    public DemoArchived? Archived { get; init; }
}

/// <summary>How a rule ended.</summary>
internal sealed record DemoArchived(RuleValidity Validity, string Reason);

/// <summary>How an agency ended.</summary>
internal sealed record DemoEnd(DateOnly On, string Reason, string Successor);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(DemoAgencyFile))]
internal sealed partial class DemoAgencyJson : JsonSerializerContext;
