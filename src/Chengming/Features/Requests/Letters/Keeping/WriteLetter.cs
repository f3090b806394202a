using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>修改文书: the words of a draft.</summary>
public sealed class WriteLetter(LetterChange change, LetterVault vault)
{
    /// <summary>Which paper as it was read, and its words.</summary>
    public sealed record Input(Guid LetterId, int Version, LetterEntry Words);

    /// <summary>Keeps them, or says why not.</summary>
    public Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.LetterId,
            input.Version,
            RequestKeepers.Workers,
            (work, _) =>
                Task.FromResult<IReadOnlyList<Problem>>(
                    work.Letter.WhyNotWrite() is { } broken
                        ? [broken.ToProblem()]
                        : [.. input.Words.ProblemsFor(work.Letter.Passages)]
                ),
            (work, by) => work.Letter.Write(vault.Rewrite(work.Letter, input.Words), by, work.Case.Now),
            work => new LetterWritten(work.Letter.Subject, work.Case.Request.Number),
            context,
            cancel
        );
}

/// <summary>The words of a draft were changed.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("修改文书")]
public sealed record LetterWritten(AuditSubject Subject, string Request) : AuditedEvent(Subject);
