using System.Globalization;
using Chengming.Features.Requests.Handling;
using Chengming.Law;

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
        RequestProposal proposal,
        int number,
        SecrecyFindings findings,
        SecrecyHand by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        (RequestId, AgencyId, ProposalId) = (request.Id, request.AgencyId, proposal.Id);
        Number = string.Create(CultureInfo.InvariantCulture, $"{request.Number}-{number}");
        DecisionCode = proposal.DecisionCode;
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

    /// <summary>The proposal that was reviewed.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>审查表编号: the number of the case and which review of it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Code of the proposed decision.</summary>
    public string DecisionCode { get; private set; } = "";

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

    /// <summary>True when it is of this proposal and of these documents as they are now.</summary>
    internal bool IsOf(RequestProposal proposal, IReadOnlyList<ReviewedDocument> documents) =>
        ProposalId == proposal.Id && Documents.SequenceEqual(documents);

    /// <summary>True when one of these persons made it.</summary>
    internal bool IsBy(IReadOnlyList<Guid> persons) =>
        (ById is { } by && persons.Contains(by)) || (ForId is { } absent && persons.Contains(absent));
}
