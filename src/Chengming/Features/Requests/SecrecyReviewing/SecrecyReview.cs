using System.Globalization;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>
/// 保密审查 of an answer that releases information: six questions, the conclusion, and what exactly was reviewed. It is never changed; when the answer or a
/// document changes, it is of something else, and another one is needed.
/// </summary>
[Term("依申请公开的保密审查")]
[Cites(Instrument.Regulation, article: 17)]
[Cites(Instrument.StateSecretsLaw, article: 35)]
public sealed class SecrecyReview
{
    /// <summary>Longest words.</summary>
    public const int LongestWords = 1000;

    private SecrecyReview() { }

    internal SecrecyReview(
        DisclosureRequest request,
        AnswerUnderReview answer,
        int number,
        SecrecyFindings findings,
        SecrecyHand by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        (RequestId, AgencyId, AnswerId) = (request.Id, request.AgencyId, answer.Id);
        Number = string.Create(CultureInfo.InvariantCulture, $"{request.Number}-{number}");
        DecisionCode = answer.Decision?.Code ?? "";
        (Involved, ConclusionCode) = ([.. findings.Involved.Select(m => m.Code)], findings.Conclusion.Code);
        (Words, Materials, Documents) = (findings.Words, findings.Materials, findings.Documents);
        (ReviewedOn, ById, ForId, ByName, RecordedAt) = (findings.On, by.Id, by.ForId, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>The agency that answers it.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>What was reviewed: the proposal, or the proceeding that ordered the new reply.</summary>
    public Guid AnswerId { get; private set; }

    /// <summary>审查表编号: the number of the case and which review of it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Code of the proposed decision; empty for a new reply, whose kind is fixed when it is recorded.</summary>
    public string DecisionCode { get; private set; } = "";

    /// <summary>True for the review of a new reply to a closed case.</summary>
    public bool IsOfNewReply => DecisionCode.Length == 0;

    /// <summary>What was reviewed, in words.</summary>
    public string AnswerInWords => IsOfNewReply ? AnswerUnderReview.NewReplyTerm : DecisionKinds.Of(DecisionCode).Term;

    /// <summary>Codes of the matters that were answered with yes; the others were answered with no.</summary>
    public IReadOnlyList<string> Involved { get; private set; } = [];

    /// <summary>Code of the conclusion.</summary>
    public string ConclusionCode { get; private set; } = "";

    /// <summary>审查结论.</summary>
    public SecrecyConclusion Conclusion => SecrecyConclusion.Of(ConclusionCode);

    /// <summary>审查意见, with personal data masked.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What was reviewed besides the documents, e.g. on paper; empty for nothing.</summary>
    public string Materials { get; private set; } = "";

    /// <summary>The documents as they were.</summary>
    public IReadOnlyList<ReviewedDocument> Documents { get; private set; } = [];

    /// <summary>审查日期.</summary>
    public DateOnly ReviewedOn { get; private set; }

    /// <summary>Account of the reviewer.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Account of the absent person acted for; null when for oneself.</summary>
    public Guid? ForId { get; private set; }

    /// <summary>Name of the reviewer.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The matters in words, or that there are none.</summary>
    public string InvolvedInWords =>
        Involved.Count == 0
            ? $"不涉及{string.Join('、', SecrecyMatter.All.Select(m => m.Term))}"
            : $"涉及{string.Join('、', Involved.Select(c => SecrecyMatter.Of(c).Term))}";

    /// <summary>True when it is of this answer and of these documents as they are now.</summary>
    internal bool IsOf(AnswerUnderReview answer, IReadOnlyList<ReviewedDocument> documents) =>
        AnswerId == answer.Id && Documents.SequenceEqual(documents);

    /// <summary>True when one of these persons made it.</summary>
    internal bool IsBy(IReadOnlyList<Guid> persons) =>
        (ById is { } by && persons.Contains(by)) || (ForId is { } absent && persons.Contains(absent));
}
