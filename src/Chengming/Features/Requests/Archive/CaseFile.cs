using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using static Chengming.Features.Requests.Archive.FileRules;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests.Archive;

/// <summary>
/// The file of a closed case (案卷): one case, one file, with its number, its list and how long it is kept. Afterwards nothing in it changes; what
/// a review or a suit brings is added, and when its time is over two people decide what becomes of it.
/// </summary>
[Term("案卷")]
[Cites(Instrument.Regulation, article: 45)]
public sealed class CaseFile : IVersioned
{
    /// <summary>Longest 档号.</summary>
    public const int LongestNumber = 60;

    private readonly List<FileStep> steps = [];

    private CaseFile() { }

    /// <summary>Closes the file of a case.</summary>
    /// <param name="request">The case, which refuses when it is not closed.</param>
    /// <param name="filing">Number, class and papers.</param>
    /// <param name="by">Who files it.</param>
    /// <param name="at">When.</param>
    internal CaseFile(DisclosureRequest request, FilingEntry filing, RequestHand by, DateTimeOffset at)
    {
        Hold(request.WhyNotFile());
        Id = Guid.CreateVersion7();
        (AgencyId, RequestId, RequestNumber) = (request.AgencyId, request.Id, request.Number);
        ClosedOn = request.ClosedOn!.Value;
        (Year, Serial, Number, Title) = (ClosedOn.Year, filing.Serial, filing.Number, filing.Title);
        (FiledOn, HandoverDueOn) = (filing.On, filing.HandoverDueOn);
        (RetentionCode, ExpiresOn, Entries) = (filing.Retention.Code, filing.ExpiresOn, filing.Entries);
        Append(FileStepKind.Filed, filing.On, filing.Remarks, by, at);
        request.File(filing.Number, filing.On, by, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Its number.</summary>
    public string RequestNumber { get; private set; } = "";

    /// <summary>年度: the year in which the case was closed.</summary>
    public int Year { get; private set; }

    /// <summary>案卷号 within agency and year.</summary>
    public int Serial { get; private set; }

    /// <summary>档号.</summary>
    public string Number { get; private set; } = "";

    /// <summary>案卷题名; names nobody.</summary>
    public string Title { get; private set; } = "";

    /// <summary>办结之日.</summary>
    public DateOnly ClosedOn { get; private set; }

    /// <summary>归档日期.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>Code of the retention class.</summary>
    public string RetentionCode { get; private set; } = "";

    /// <summary>保管期限.</summary>
    public RetentionClass Retention => RetentionClass.Of(RetentionCode);

    /// <summary>保管期限届满之日; null for ever.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>移交期限.</summary>
    public DateOnly HandoverDueOn { get; private set; }

    /// <summary>移交日期; null while it was not handed over.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public FileState State { get; private set; }

    /// <summary>卷内目录.</summary>
    public IReadOnlyList<FileEntry> Entries { get; private set; } = [];

    /// <summary>The appraisal that decides about it now; null when there is none.</summary>
    public Guid? AppraisalId { get; private set; }

    /// <summary>Number of changes.</summary>
    public int StepCount { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>Everything that happened to it, in order.</summary>
    public IReadOnlyList<FileStep> Steps => steps;

    /// <summary>How the audit names it; no personal data.</summary>
    public AuditSubject Subject => new(nameof(CaseFile), Id, $"案卷 {Number}");

    /// <summary>The rule that stands in the way of a supplement; null when nothing does.</summary>
    public Rule? WhyNotSupplement() => State is FileState.Reopened ? null : MustBeReopened;

    /// <summary>The rule that stands in the way of the hand-over; null when nothing does.</summary>
    public Rule? WhyNotHandOver() =>
        HandedOverOn is not null ? HandedOverOnce
        : State is FileState.Kept ? null
        : MustBeKept;

    /// <summary>The rule that stands in the way of an appraisal; null when nothing does.</summary>
    public Rule? WhyNotAppraise(DateOnly today) =>
        State is not FileState.Kept ? MustBeKept
        : ExpiresOn is not { } expires || expires >= today ? PeriodMustBeOver
        : AppraisalId is not null ? AppraisedOnce
        : null;

    /// <summary>A review or a suit goes on: what it brings is added later. A file that is destroyed stays destroyed.</summary>
    internal void Reopen(string why, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        if (State is FileState.Kept)
        {
            State = FileState.Reopened;
            AppraisalId = null;
            Append(FileStepKind.Reopened, on, why, by, at);
        }
    }

    /// <summary>补充归档: further papers after those that are there; the time never becomes shorter.</summary>
    internal void Supplement(SupplementEntry supplement, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotSupplement());
        NothingToAdd.Require(supplement.Entries.Count > 0);
        Entries = [.. Entries, .. supplement.Entries];
        if (supplement.Retention.IsLongerThan(Retention))
        {
            (RetentionCode, ExpiresOn) = (supplement.Retention.Code, supplement.ExpiresOn);
        }

        State = FileState.Kept;
        Append(FileStepKind.Supplemented, supplement.On, supplement.Remarks, by, at);
    }

    internal void HandOver(DateOnly on, string words, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotHandOver());
        HandedOverOn = on;
        Append(FileStepKind.HandedOver, on, words, by, at);
    }

    internal void BeginAppraisal(Guid appraisalId, DateOnly today)
    {
        Hold(WhyNotAppraise(today));
        AppraisalId = appraisalId;
    }

    internal void EndAppraisal() => AppraisalId = null;

    internal void Extend(
        RetentionClass to,
        DateOnly? expiresOn,
        string words,
        DateOnly on,
        RequestHand by,
        DateTimeOffset at
    )
    {
        ExtensionIsLonger.Require(to.IsLongerThan(Retention));
        (RetentionCode, ExpiresOn, AppraisalId) = (to.Code, expiresOn, null);
        Append(FileStepKind.Extended, on, words, by, at);
    }

    internal void Destroy(string words, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        MustBeKept.Require(State is FileState.Kept);
        PeriodMustBeOver.Require(ExpiresOn is { } expires && expires < on);
        (State, AppraisalId) = (FileState.Destroyed, null);
        Append(FileStepKind.Destroyed, on, words, by, at);
    }

    private void Append(FileStepKind kind, DateOnly on, string words, RequestHand by, DateTimeOffset at) =>
        steps.Add(new FileStep(Id, ++StepCount, kind, on, by, at) { Words = words });
}
