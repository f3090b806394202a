using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests;

/// <summary>
/// A case of disclosure on application (政府信息公开申请). What happened to it is a list that only grows; its due day and its state follow from
/// that list, and what this row keeps of them is there so that lists can ask for it.
/// </summary>
[Term("政府信息公开申请")]
[Cites(Instrument.Regulation, article: 29)]
[Cites(Instrument.Regulation, article: 45)]
public sealed partial class DisclosureRequest : IVersioned
{
    /// <summary>Longest description of what is wanted.</summary>
    public const int LongestWanted = 4000;

    /// <summary>Longest name by which lists call the applicants.</summary>
    internal const int LongestShownRequesters = 200;

    private readonly List<RequestParty> parties = [];
    private readonly List<RequestEvent> events = [];

    private DisclosureRequest() { }

    /// <summary>Registers what was received.</summary>
    /// <param name="number">Whose it is and its number.</param>
    /// <param name="arrival">How and when it came.</param>
    /// <param name="wanted">What is wanted, and how.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="at">When.</param>
    internal DisclosureRequest(
        RequestNumber number,
        RequestArrival arrival,
        WantedInformation wanted,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Id = number.RequestId;
        (AgencyId, Year, Serial, Number) = (number.AgencyId, number.Year, number.Serial, number.ToString());
        (ChannelCode, ArrivedOn) = (arrival.Channel.Code, arrival.On);
        (Wanted, WantedInFull, WantedFingerprint) = (wanted.Masked, wanted.InFull, wanted.Fingerprint);
        (SupplyFormCode, SupplyWayCode) = (wanted.Form?.Code ?? "", wanted.Way?.Code ?? "");
        (RegisteredAt, RegisteredById, RegisteredByName) = (at, by.Id, by.Name);
        Append(RequestEventKind.Arrived, arrival.On, by, at, code: arrival.Channel.Code);
        if (arrival is { Channel.NeedsConfirmation: true, ConfirmedOn: { } confirmed })
        {
            Append(RequestEventKind.Confirmed, confirmed, by, at);
        }
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency that received it, and answers it.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Year of its number: that of its arrival.</summary>
    public int Year { get; private set; }

    /// <summary>Its number within agency and year.</summary>
    public int Serial { get; private set; }

    /// <summary>申请编号, e.g. 2026-0003.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Code of the channel.</summary>
    public string ChannelCode { get; private set; } = "";

    /// <summary>The channel (接收渠道).</summary>
    public RequestChannel Channel => RequestChannel.Of(ChannelCode);

    /// <summary>The day of submission, of the agency's signature, or of arrival.</summary>
    public DateOnly ArrivedOn { get; private set; }

    /// <summary>What is wanted, with identity numbers and the like masked; lists and searches see this.</summary>
    public string Wanted { get; private set; } = "";

    /// <summary>The same in full, encrypted; null when nothing had to be masked.</summary>
    public string? WantedInFull { get; private set; }

    /// <summary>Equal for equal descriptions, to find the same application again.</summary>
    public string WantedFingerprint { get; private set; } = "";

    /// <summary>Code of the form that is wished; empty when none was named.</summary>
    public string SupplyFormCode { get; private set; } = "";

    /// <summary>Code of the way that is wished; empty when none was named.</summary>
    public string SupplyWayCode { get; private set; } = "";

    /// <summary>提供信息的形式; null when none was named.</summary>
    public SupplyForm? SupplyForm => SupplyForm.Find(SupplyFormCode);

    /// <summary>获取信息的途径; null when none was named.</summary>
    public SupplyWay? SupplyWay => SupplyWay.Find(SupplyWayCode);

    /// <summary>Code of the kind of applicant, by which table 3 counts the case: that of the first, fixed at registration.</summary>
    public string RequesterKindCode { get; private set; } = "";

    /// <summary>What lists call the applicants: organisations by name, persons by their mask.</summary>
    public string RequesterShown { get; private set; } = "";

    /// <summary>True when it came without something that article 29 asks for, so that a correction notice is due.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>查询码, by which the applicant follows the case.</summary>
    public ProtectedText QueryCode { get; private set; } = null!;

    /// <summary>Equal for equal query codes, by which the applicant's page finds the case.</summary>
    public string QueryCodeFingerprint { get; private set; } = "";

    /// <summary>Equal for the same form sent again from the portal; null for what came otherwise.</summary>
    public string? SubmissionFingerprint { get; private set; }

    /// <summary>SHA-256 of what was registered, as the receipt bears it.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>When it was registered here.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Account of who registered it; null for the platform itself.</summary>
    public Guid? RegisteredById { get; private set; }

    /// <summary>Name of who registered it.</summary>
    public string RegisteredByName { get; private set; } = "";

    /// <summary>承办科室; null while nobody assigned it.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>Account of the handler (承办人); null while nobody claimed it.</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>Name of the handler.</summary>
    public string HandlerName { get; private set; } = "";

    /// <summary>Code of the decision kind (答复类型); empty while it is open.</summary>
    public string DecisionCode { get; private set; } = "";

    /// <summary>Number of events; every verb adds one, so that two people cannot add to the same state unseen.</summary>
    public int EventCount { get; private set; }

    /// <summary>Number of proposals and of decisions on them.</summary>
    public int ProposalCount { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>Applicants and agent.</summary>
    public IReadOnlyList<RequestParty> Parties => parties;

    /// <summary>Everything that happened, in the order in which it was recorded.</summary>
    public IReadOnlyList<RequestEvent> Events => events;

    /// <summary>True while it is neither answered nor ended otherwise.</summary>
    public bool IsOpen => State is not ClockState.Closed;

    /// <summary>True when it was answered with something that was not public before; read with its events.</summary>
    public bool Disclosed =>
        DecisionCode.Length > 0
        && DecisionKinds.Of(DecisionCode).ReleasesInformation
        && events.Exists(e => e.Kind is RequestEventKind.Replied);

    /// <summary>How the audit names it; no personal data.</summary>
    public AuditSubject Subject => new(nameof(DisclosureRequest), Id, $"申请 {Number}");

    /// <summary>Puts the parties to it, applicants first; the first applicant's kind is the kind of the case.</summary>
    internal void Take(IReadOnlyList<RequestParty> all)
    {
        parties.AddRange(all);
        var requesters = all.Where(p => p.Role is PartyRole.Requester).ToList();
        RequesterKindCode = requesters[0].KindCode;
        RequesterShown =
            requesters.Count == 1 ? requesters[0].ShownName : $"{requesters[0].ShownName}等 {requesters.Count} 人";
        IsIncomplete = MissingContents.Of(this).Count > 0;
    }

    internal void Seal(ProtectedText queryCode, string contentHash) =>
        (QueryCode, QueryCodeFingerprint, ContentHash) = (queryCode, queryCode.Fingerprint, contentHash);

    internal void MarkSubmission(string? fingerprint) => SubmissionFingerprint = fingerprint;

    private RequestEvent Append(
        RequestEventKind kind,
        DateOnly on,
        RequestHand by,
        DateTimeOffset at,
        string code = "",
        string key = "",
        DateOnly? until = null,
        int? days = null,
        string words = "",
        decimal? amount = null
    )
    {
        var happened = new RequestEvent(Id, ++EventCount, kind, on, by, at)
        {
            Code = code,
            Key = key,
            Until = until,
            Days = days,
            Words = words,
            Amount = amount,
        };
        events.Add(happened);
        return happened;
    }
}
