using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Features.Requests.Archive;
using Chengming.Law;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>填写保密审查意见: by the secrecy reviewer, who neither handles the case nor put the answer forward. Whoever did is told.</summary>
[Cites(Instrument.Regulation, article: 17)]
[Cites(Instrument.StateSecretsLaw, article: 35)]
public sealed class RecordSecrecyReview(
    PlatformDb db,
    RequestChange change,
    SecrecyReviews reviews,
    FileChange files,
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

        /// <summary>The proposal or the order of a new reply that was read.</summary>
        public required Guid AnswerId { get; init; }

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
        var answer = await reviews.ToReviewAsync(input.RequestId, cancel);
        var secrecy = await reviews.OfAsync(input.RequestId, cancel);
        var file = answer is { Order: not null } ? await files.FindAsync(input.RequestId, cancel) : null;
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            [StaffRole.SecrecyReviewer],
            work =>
                WhyNot(input, work.Request, answer, acting.Actor.Persons) is { } broken
                    ? [broken.ToProblem()]
                    : SecrecyReviewCheck.ProblemsOf(input, answer!, secrecy.DocumentsOf(answer!), work.Today),
            (work, by) =>
            {
                Record(input, work, answer!, secrecy, acting.Actor, by);
                file?.Reopen("重新答复的保密审查", work.Today, by, work.Now);
            },
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
        AnswerUnderReview? answer,
        IReadOnlyList<Guid> persons
    ) =>
        answer is null && !request.IsOpen ? RequestRules.MustBeOpen
        : answer?.Id != input.AnswerId ? SecrecyRules.SomethingMustBeProposed
        : answer.IsWorkOf(persons, request) ? SecrecyRules.ReviewerIsNotHandler
        : null;

    private void Record(
        Input input,
        RequestAtWork work,
        AnswerUnderReview answer,
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
            secrecy.DocumentsOf(answer),
            input.On!.Value
        );
        var review = new SecrecyReview(
            work.Request,
            answer,
            secrecy.Reviews.Count + 1,
            findings,
            SecrecyHand.Of(reviewer),
            work.Now
        );
        work.Request.NoteSecrecyReview(review, by, work.Now);
        db.Add(review);
        notify.Add(
            new[] { answer.ById, work.Request.HandlerId }.OfType<Guid>().Distinct(),
            new(
                $"申请 {work.Request.Number} 的保密审查：{review.Conclusion.Term}",
                review.Conclusion.WhyNot(answer.Decision)?.Sentence
                    ?? (answer.Proposal is { IsApproved: null } ? "等分管领导审批。" : "可以登记答复送达。"),
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
