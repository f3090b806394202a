using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>退回文书: by whose turn it is, with the reason; it becomes a draft again.</summary>
public sealed class ReturnLetter(LetterChange change)
{
    /// <summary>Which paper as it was read, and the reason.</summary>
    public sealed record Input(Guid LetterId, int Version, string? Words);

    /// <summary>Returns it, or says why not.</summary>
    public async Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var state = (await change.FindAsync(input.LetterId, cancel)).Letter.State;
        return await change.ApplyAsync(
            input.LetterId,
            input.Version,
            [state is LetterState.Reviewed ? StaffRole.Approver : StaffRole.Reviewer],
            (work, _) =>
                Task.FromResult<IReadOnlyList<Problem>>(
                    work.Letter.WhyNotReturn() is { } broken
                        ? [broken.ToProblem()]
                        : new FieldCheck()
                            .Needed(nameof(input.Words), "退回的理由", input.Words, LetterStep.LongestWords)
                            .Problems
                ),
            (work, by) => work.Letter.Return(input.Words.Tidy(), by, work.Case.Now),
            work => new LetterReturned(work.Letter.Subject, work.Case.Request.Number),
            context,
            cancel
        );
    }
}

/// <summary>A paper was sent back.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("退回文书")]
public sealed record LetterReturned(AuditSubject Subject, string Request) : AuditedEvent(Subject);
