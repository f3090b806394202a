using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Features.Requests.Handling;
using Chengming.Law;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>填写保密审查意见: by the secrecy reviewer, who neither handles the case nor proposed the answer. Whoever proposed it is told.</summary>
[Cites(Instrument.Regulation, article: 17)]
[Cites(Instrument.StateSecretsLaw, article: 35)]
public sealed class RecordSecrecyReview(
    PlatformDb db,
    RequestChange change,
    RequestProposals proposals,
    SecrecyReviews reviews,
    Notify notify
)
{
    /// <summary>Answer with yes.</summary>
    public const string Yes = "yes";

    /// <summary>Answer with no.</summary>
    public const string No = "no";

    /// <summary>Which case as it was read, and what was found.</summary>
    public sealed record Input
    {
        /// <summary>The case.</summary>
        public required Guid RequestId { get; init; }

        /// <summary>The version that was read.</summary>
        public required int Version { get; init; }

        /// <summary>The proposal that was read.</summary>
        public required Guid ProposalId { get; init; }

        /// <summary>Yes or no for the code of each matter.</summary>
        public IReadOnlyDictionary<string, string?> Answers { get; init; } = new Dictionary<string, string?>();

        /// <summary>Code of the conclusion.</summary>
        public string? Conclusion { get; init; }

        /// <summary>审查意见.</summary>
        public string? Words { get; init; }

        /// <summary>What was reviewed besides the documents.</summary>
        public string? Materials { get; init; }

        /// <summary>The documents that were reviewed, in the state in which they were.</summary>
        public IReadOnlyList<string> Reviewed { get; init; } = [];

        /// <summary>审查日期.</summary>
        public DateOnly? On { get; init; }
    }

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var acting = context.As(StaffRole.SecrecyReviewer);
        var proposal = (await proposals.OfAsync(input.RequestId, cancel)).ToReview;
        var secrecy = await reviews.OfAsync(input.RequestId, cancel);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            [StaffRole.SecrecyReviewer],
            work =>
                WhyNot(input, work.Request, proposal, acting.Actor.Persons) is { } broken
                    ? [broken.ToProblem()]
                    : SecrecyReviewCheck.ProblemsOf(input, proposal!, secrecy.Documents, work.Today),
            (work, by) => Record(input, work, proposal!, secrecy, acting.Actor, by),
            work => new SecrecyReviewed(
                work.Request.Subject,
                $"{work.Request.Number}-{secrecy.Reviews.Count + 1}",
                SecrecyConclusion.Of(input.Conclusion!).Term
            ),
            acting,
            cancel
        );
    }

    private static Rule? WhyNot(
        Input input,
        DisclosureRequest request,
        RequestProposal? proposal,
        IReadOnlyList<Guid> persons
    ) =>
        !request.IsOpen ? RequestRules.MustBeOpen
        : proposal?.Id != input.ProposalId ? SecrecyRules.SomethingMustBeProposed
        : proposal.IsBy(persons) || (request.HandlerId is { } handler && persons.Contains(handler))
            ? SecrecyRules.ReviewerIsNotHandler
        : null;

    private void Record(
        Input input,
        RequestAtWork work,
        RequestProposal proposal,
        CaseSecrecy secrecy,
        Actor reviewer,
        RequestHand by
    )
    {
        var findings = new SecrecyFindings(
            [.. SecrecyMatter.All.Where(m => input.Answers.GetValueOrDefault(m.Code) == Yes)],
            SecrecyConclusion.Of(input.Conclusion!),
            PersonalData.MaskAll(input.Words.Tidy()),
            PersonalData.MaskAll(input.Materials.Tidy()),
            secrecy.Documents,
            input.On!.Value
        );
        var review = new SecrecyReview(
            work.Request,
            proposal,
            secrecy.Reviews.Count + 1,
            findings,
            SecrecyHand.Of(reviewer),
            work.Now
        );
        work.Request.NoteSecrecyReview(review, by, work.Now);
        db.Add(review);
        notify.Add(
            new[] { proposal.ProposedById, work.Request.HandlerId }.OfType<Guid>().Distinct(),
            new(
                $"申请 {work.Request.Number} 的保密审查：{review.Conclusion.Term}",
                review.Conclusion.WhyNot(proposal.Decision)?.Sentence
                    ?? (proposal.IsApproved is true ? "可以登记答复送达。" : "等分管领导审批。"),
                RequestLinks.Secrecy(work.Request.Id)
            )
        );
    }
}

/// <summary>An answer was reviewed for secrecy.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Sheet">审查表编号.</param>
/// <param name="Opinion">The conclusion.</param>
[Term("保密审查")]
public sealed record SecrecyReviewed(AuditSubject Subject, string Sheet, string Opinion) : AuditedEvent(Subject);
