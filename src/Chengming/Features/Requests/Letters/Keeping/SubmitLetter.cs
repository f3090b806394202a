using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>送审: with everything that the law asks for, and the remedy clause of today.</summary>
public sealed class SubmitLetter(LetterChange change, LetterRemedies remedies, LetterNumbers numbers)
{
    /// <summary>Which paper as it was read.</summary>
    public sealed record Input(Guid LetterId, int Version);

    /// <summary>Submits it, or says what is missing.</summary>
    public async Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var remedy = "";
        return await change.ApplyAsync(
            input.LetterId,
            input.Version,
            RequestKeepers.Workers,
            async (work, _) =>
            {
                if (work.Letter.WhyNotWrite() is { } broken)
                {
                    return [broken.ToProblem()];
                }

                remedy = await remedies.ClauseAsync(work.Letter, work.Case, cancel);
                List<Problem> problems =
                [
                    .. work
                        .Letter.ProblemsOf(work.Case.Agency.Name, remedy, work.Case.Today)
                        .Select(p => p with { Field = "" }),
                ];
                if (await numbers.MarkOfAsync(work.Letter.AgencyId, cancel) is null)
                {
                    problems.Add(LetterNumbers.NoMark);
                }

                return problems;
            },
            (work, by) => work.Letter.Submit(work.Case.Agency.Name, remedy, work.Case.Today, by, work.Case.Now),
            work => new LetterSubmitted(work.Letter.Subject, work.Case.Request.Number),
            context,
            cancel
        );
    }
}

/// <summary>A paper was submitted for review.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("文书送审")]
public sealed record LetterSubmitted(AuditSubject Subject, string Request) : AuditedEvent(Subject);
