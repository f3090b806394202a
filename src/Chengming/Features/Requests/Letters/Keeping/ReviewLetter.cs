using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>审核文书: by a reviewer who wrote nothing of it.</summary>
public sealed class ReviewLetter(LetterChange change)
{
    /// <summary>Which paper as it was read, and what is said.</summary>
    public sealed record Input(Guid LetterId, int Version, string? Words);

    /// <summary>Passes it, or says why not.</summary>
    public Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.LetterId,
            input.Version,
            [StaffRole.Reviewer],
            (work, by) =>
                Task.FromResult<IReadOnlyList<Problem>>(
                    work.Letter.WhyNotReview(by.Persons) is { } broken
                        ? [broken.ToProblem()]
                        : new FieldCheck()
                            .AtMost(nameof(input.Words), "意见", input.Words, LetterStep.LongestWords)
                            .Problems
                ),
            (work, by) => work.Letter.Review(input.Words.Tidy(), by, work.Case.Now),
            work => new LetterReviewed(work.Letter.Subject, work.Case.Request.Number),
            context,
            cancel
        );
}

/// <summary>A paper passed its review.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("文书审核通过")]
public sealed record LetterReviewed(AuditSubject Subject, string Request) : AuditedEvent(Subject);
