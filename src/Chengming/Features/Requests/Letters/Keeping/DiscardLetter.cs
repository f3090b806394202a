using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>作废文书: a draft that is not needed. It stays with the case and never had a number.</summary>
public sealed class DiscardLetter(LetterChange change)
{
    /// <summary>Which paper as it was read, and the reason.</summary>
    public sealed record Input(Guid LetterId, int Version, string? Words);

    /// <summary>Discards it, or says why not.</summary>
    public Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.LetterId,
            input.Version,
            RequestKeepers.Workers,
            (work, _) =>
                Task.FromResult<IReadOnlyList<Problem>>(
                    work.Letter.WhyNotWrite() is { } broken
                        ? [broken.ToProblem()]
                        : new FieldCheck()
                            .Needed(nameof(input.Words), "作废的理由", input.Words, LetterStep.LongestWords)
                            .Problems
                ),
            (work, by) => work.Letter.Discard(input.Words.Tidy(), by, work.Case.Now),
            work => new LetterDiscarded(work.Letter.Subject, work.Case.Request.Number),
            context,
            cancel
        );
}

/// <summary>A draft of a paper was discarded.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("作废文书")]
public sealed record LetterDiscarded(AuditSubject Subject, string Request) : AuditedEvent(Subject);
