using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Oversight;
using static Chengming.Features.Requests.Proceedings.ProceedingRules;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>
/// 复议诉讼案件: a review or a suit about the agency's disclosure work. Several instances of one case are one proceeding with its latest state
/// (statute 7.3); table 4 counts it once a year until it is concluded.
/// </summary>
[Term("复议诉讼案件")]
[Cites(Instrument.Regulation, article: 51)]
public sealed partial class RemedyProceeding : IVersioned
{
    /// <summary>Longest description.</summary>
    public const int LongestWords = 1000;

    private RemedyProceeding() { }

    /// <summary>Registers it.</summary>
    /// <param name="agencyId">The agency that made the act.</param>
    /// <param name="requestId">The application it is about; null for another matter of disclosure.</param>
    /// <param name="notice">What the notice says.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="at">When.</param>
    internal RemedyProceeding(
        Guid agencyId,
        Guid? requestId,
        ProceedingNotice notice,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        (AgencyId, RequestId) = (agencyId, requestId);
        SuitFollowsReview.Require(!notice.IsAfterReview || notice.Procedure.Path is RemedyPath.Suit);
        (ProcedureCode, IsAfterReview) = (notice.Procedure.Code, notice.IsAfterReview);
        (Organ, CaseNumber, Matter) = (notice.Organ, notice.CaseNumber, notice.Matter);
        (NoticeOn, AnswerDueOn) = (notice.On, notice.AnswerDueOn);
        (RegisteredAt, RegisteredById, RegisteredByName) = (at, by.Id, by.Name);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency that made the act, and the only one that counts it (国办公开办函〔2016〕201号).</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The application it is about; null for another matter of disclosure.</summary>
    public Guid? RequestId { get; private set; }

    /// <summary>Code of the procedure.</summary>
    public string ProcedureCode { get; private set; } = "";

    /// <summary>The procedure.</summary>
    public RemedyProcedure Procedure => RemedyProcedures.Of(ProcedureCode);

    /// <summary>True for a suit that a review decision came before.</summary>
    public bool IsAfterReview { get; private set; }

    /// <summary>审理机关: who hears it.</summary>
    public string Organ { get; private set; } = "";

    /// <summary>案号 of the hearing organ; empty when none was told.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>What is contested; personal data masked.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>收到副本之日.</summary>
    public DateOnly NoticeOn { get; private set; }

    /// <summary>答复、答辩期限届满之日.</summary>
    public DateOnly AnswerDueOn { get; private set; }

    /// <summary>The day on which the agency answered; null while it did not.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Code of the outcome; empty while it is pending.</summary>
    public string OutcomeCode { get; private set; } = "";

    /// <summary>The outcome; null while it is pending.</summary>
    public RemedyOutcome? Outcome => RemedyOutcomes.Find(Procedure.Path, OutcomeCode);

    /// <summary>文书号 of the decision or judgment; empty while it is pending, or when it has none.</summary>
    public string DecisionNumber { get; private set; } = "";

    /// <summary>审结之日; null while it is pending.</summary>
    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>What the agency learns from it; shown where the same kind of decision is proposed.</summary>
    public string Lesson { get; private set; } = "";

    /// <summary>责令重新答复的期限; null when no new reply is ordered.</summary>
    public DateOnly? NewReplyDueOn { get; private set; }

    /// <summary>重新答复之日; null while it was not given.</summary>
    public DateOnly? NewReplyOn { get; private set; }

    /// <summary>Code of the decision kind of the new reply; empty while it was not given. Table 3 keeps the first one.</summary>
    public string NewDecisionCode { get; private set; } = "";

    /// <summary>When it was registered here.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Account of who registered it; null for the platform itself.</summary>
    public Guid? RegisteredById { get; private set; }

    /// <summary>Name of who registered it.</summary>
    public string RegisteredByName { get; private set; } = "";

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>True while nobody decided it, or an appeal is pending.</summary>
    public bool IsPending => ConcludedOn is null;

    /// <summary>How the audit names it.</summary>
    public AuditSubject Subject =>
        new(nameof(RemedyProceeding), Id, CaseNumber.Length > 0 ? $"{Procedure.Term} {CaseNumber}" : Procedure.Term);
}
