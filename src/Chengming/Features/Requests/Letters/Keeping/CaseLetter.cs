using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>
/// A paper of a case (文书): written, reviewed and approved by three people, numbered when it is approved, and served. What was approved is
/// never changed again.
/// </summary>
[Term("文书")]
[Cites(Instrument.Regulation, article: 45)]
public sealed partial class CaseLetter : IVersioned
{
    /// <summary>Code of 补正告知书.</summary>
    internal const string CorrectionNotice = "correction-notice";

    /// <summary>Code of 说明理由告知书.</summary>
    internal const string ReasonsRequest = "reasons-request";

    /// <summary>Code of 收费通知书.</summary>
    internal const string FeeNotice = "fee-notice";

    /// <summary>Code of 延期答复告知书.</summary>
    internal const string ExtensionNotice = "extension-notice";

    /// <summary>Code of 征求第三方意见书.</summary>
    internal const string ThirdPartyLetter = "third-party-letter";

    /// <summary>Code of 第三方告知书.</summary>
    internal const string ThirdPartyNotice = "third-party-notice";

    /// <summary>Code of 征求其他机关意见函.</summary>
    internal const string OrganLetter = "organ-letter";

    /// <summary>Longest 主送.</summary>
    public const int LongestAddressee = 200;

    /// <summary>Longest remedy clause.</summary>
    internal const int LongestRemedy = 1000;

    private readonly List<LetterStep> steps = [];

    private CaseLetter() { }

    internal CaseLetter(
        Guid id,
        DisclosureRequest request,
        LetterKind kind,
        DecisionKind? decision,
        LetterWords words,
        LetterHand by,
        DateTimeOffset at
    )
    {
        Id = id;
        (RequestId, AgencyId) = (request.Id, request.AgencyId);
        (KindCode, DecisionCode) = (kind.Code, decision?.Code ?? "");
        Take(words);
        Append(LetterStepKind.Drafted, by, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>The agency that signs it.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Code of the kind of paper.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>文书种类.</summary>
    public LetterKind Kind => LetterKinds.Of(KindCode);

    /// <summary>Code of the decision that it tells; empty for none.</summary>
    public string DecisionCode { get; private set; } = "";

    /// <summary>答复类型; null when it tells none.</summary>
    public DecisionKind? Decision => DecisionCode.Length > 0 ? DecisionKinds.Of(DecisionCode) : null;

    /// <summary>True when it tells the applicant how the application is answered.</summary>
    public bool TellsDecision => DecisionCode.Length > 0;

    /// <summary>The passages as they were called when it was begun, with the statutory parts they hold; a text changed later does not touch it.</summary>
    public IReadOnlyList<LetterSection> Passages { get; private set; } = [];

    /// <summary>Its heading, fixed when it was begun.</summary>
    public string Title { get; private set; } = "";

    /// <summary>主送, with personal data masked.</summary>
    public string Addressee { get; private set; } = "";

    /// <summary>Addressee and passages in full, encrypted; null when nothing had to be masked.</summary>
    public string? WordsInFull { get; private set; }

    /// <summary>Whether a partial disclosure withholds something on articles 14 to 16.</summary>
    public bool Withholds { get; private set; }

    /// <summary>The remedy clause as it stood when it was submitted, and at last when it was approved.</summary>
    public string Remedy { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public LetterState State { get; private set; }

    /// <summary>Year of its number; null while it has none.</summary>
    public int? Year { get; private set; }

    /// <summary>Its number within agency, kind character and year; null while it has none.</summary>
    public int? Serial { get; private set; }

    /// <summary>The kind character (补, 告 …) by which it is counted.</summary>
    public string Sequence { get; private set; } = "";

    /// <summary>文号 as it stands on the paper; empty while it has none.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Name of the agency when it was approved; empty before.</summary>
    public string AgencyName { get; private set; } = "";

    /// <summary>成文日期: the day of the approval (GB/T 9704); null before.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>How it was served; null while it was not.</summary>
    public LetterService? Service { get; private set; }

    /// <summary>Number of steps; every verb adds one, so that two people cannot act on the same state unseen.</summary>
    public int StepCount { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>Who did what with it, in order.</summary>
    public IReadOnlyList<LetterStep> Steps => steps;

    /// <summary>How the audit names it; no personal data.</summary>
    public AuditSubject Subject => new(nameof(CaseLetter), Id, Number.Length > 0 ? Number : Kind.Term);

    /// <summary>True while words may be changed.</summary>
    public bool IsDraft => State is LetterState.Drafted;

    /// <summary>True once it has a number and may go out.</summary>
    public bool IsApproved => State is LetterState.Approved or LetterState.Served;

    /// <summary>The newest remark of a reviewer or approver who returned it; null when it was not returned since.</summary>
    public LetterStep? LastReturn =>
        IsDraft
            ? steps.LastOrDefault(s => s.Kind is LetterStepKind.Returned or LetterStepKind.Submitted)
                is { Kind: LetterStepKind.Returned } returned
                ? returned
                : null
            : null;

    /// <summary>The paper with these words, as it is checked and printed.</summary>
    /// <param name="agency">Name of the agency; its own once it is approved.</param>
    /// <param name="on">The day; its own once it is approved.</param>
    /// <param name="inFull">Addressee and passages in full; the masked ones when null.</param>
    public LetterDraft AsDraft(string agency, DateOnly on, LetterFullWords? inFull = null) =>
        new(
            Kind,
            IsForm: false,
            Title,
            AgencyName.Length > 0 ? AgencyName : agency,
            Number,
            inFull?.Addressee ?? Addressee,
            inFull is null ? Passages : [.. Passages.Zip(inFull.Passages, (p, words) => p with { Text = words })],
            Remedy,
            ApprovedOn ?? on
        );

    private void Take(LetterWords words)
    {
        (Title, Addressee, Passages) = (words.Title, words.Addressee, words.Passages);
        (WordsInFull, Withholds) = (words.InFull, words.Withholds);
    }

    private void Append(LetterStepKind kind, LetterHand by, DateTimeOffset at, string words = "") =>
        steps.Add(new LetterStep(Id, ++StepCount, kind, by, at, words));
}
