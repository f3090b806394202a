using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Audit;
using Chengming.Law;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests.Complaints;

/// <summary>
/// 投诉举报 about disclosure work: received by the agency itself or by the office that supervises it, looked into, and answered. The regulation
/// names no period for it.
/// </summary>
[Term("投诉举报")]
[Cites(Instrument.Regulation, article: 51)]
public sealed class DisclosureComplaint : IVersioned
{
    /// <summary>Longest description.</summary>
    public const int LongestWords = 1000;

    private DisclosureComplaint() { }

    internal DisclosureComplaint(ComplaintEntry entry, RequestHand by, DateTimeOffset at)
    {
        Id = entry.Id;
        (AgencyId, AboutId, RequestId) = (entry.AgencyId, entry.AboutId, entry.RequestId);
        (Year, Serial) = (entry.ReceivedOn.Year, entry.Serial);
        (GroundCode, Matter) = (entry.Ground.Code, entry.Matter);
        (Name, Contact) = (entry.Name, entry.Contact);
        (ReceivedOn, DueOn) = (entry.ReceivedOn, entry.DueOn);
        (RegisteredAt, RegisteredById, RegisteredByName) = (at, by.Id, by.Name);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>受理机关: who received it and looks into it.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>被投诉机关: whose disclosure work it is about.</summary>
    public Guid AboutId { get; private set; }

    /// <summary>The case it is about; null for none.</summary>
    public Guid? RequestId { get; private set; }

    /// <summary>Year of its number.</summary>
    public int Year { get; private set; }

    /// <summary>Its number within the receiving agency and year.</summary>
    public int Serial { get; private set; }

    /// <summary>投诉编号.</summary>
    public string Number => $"投{Year}-{Serial:000}";

    /// <summary>Code of what it is about.</summary>
    public string GroundCode { get; private set; } = "";

    /// <summary>投诉举报事由.</summary>
    public ComplaintGround Ground => ComplaintGround.Find(GroundCode)!;

    /// <summary>What is said; personal data masked.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>Who complains; null when nobody signed it.</summary>
    public ProtectedText? Name { get; private set; }

    /// <summary>How the complainant is reached; null when that is not known.</summary>
    public ProtectedText? Contact { get; private set; }

    /// <summary>收到日期.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>办理期限 by local rules; null where there is none.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Code of what came of it; empty while it is open.</summary>
    public string ResultCode { get; private set; } = "";

    /// <summary>投诉举报结果; null while it is open.</summary>
    public ComplaintResult? Result => ComplaintResult.Find(ResultCode);

    /// <summary>What was found, and what was ordered.</summary>
    public string Findings { get; private set; } = "";

    /// <summary>办结日期; null while it is open.</summary>
    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>When it was registered here.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Account of who registered it; null for the platform itself.</summary>
    public Guid? RegisteredById { get; private set; }

    /// <summary>Name of who registered it.</summary>
    public string RegisteredByName { get; private set; } = "";

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>True while nothing came of it.</summary>
    public bool IsOpen => ConcludedOn is null;

    /// <summary>How the audit names it; no personal data.</summary>
    public AuditSubject Subject => new(nameof(DisclosureComplaint), Id, $"投诉举报 {Number}");

    /// <summary>The rule that stands in the way of a conclusion; null when nothing does.</summary>
    public Rule? WhyNotConclude() => IsOpen ? null : ComplaintRules.MustBeOpen;

    internal void Conclude(ComplaintResult result, string findings, DateOnly on)
    {
        Hold(WhyNotConclude());
        ComplaintRules.FoundedNeedsWords.Require(!result.IsFounded || findings.Length > 0);
        (ResultCode, Findings, ConcludedOn) = (result.Code, findings, on);
    }
}

/// <summary>What is entered for a complaint (投诉举报登记).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="AgencyId">Who received it.</param>
/// <param name="AboutId">Whose work it is about.</param>
/// <param name="RequestId">The case; null for none.</param>
/// <param name="Serial">Its number within agency and year.</param>
/// <param name="Ground">What it is about.</param>
/// <param name="Matter">What is said; personal data masked.</param>
/// <param name="Name">Who complains; null when nobody signed it.</param>
/// <param name="Contact">How the complainant is reached; null when that is not known.</param>
/// <param name="ReceivedOn">收到日期.</param>
/// <param name="DueOn">办理期限; null where there is none.</param>
[Term("投诉举报登记")]
internal sealed record ComplaintEntry(
    Guid Id,
    Guid AgencyId,
    Guid AboutId,
    Guid? RequestId,
    int Serial,
    ComplaintGround Ground,
    string Matter,
    ProtectedText? Name,
    ProtectedText? Contact,
    DateOnly ReceivedOn,
    DateOnly? DueOn
);
