using Chengming.Actions;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>
/// Papers that nobody approved when their case ended without an answer: they are discarded with it, so that nobody reviews or approves what has no case any more.
/// What has a number stays.
/// </summary>
internal static class OpenLetters
{
    /// <summary>Why they are discarded when the applicant takes the application back.</summary>
    public const string Withdrawn = "申请人撤回申请，文书不再需要。";

    /// <summary>Those of a case that were not approved, to be changed.</summary>
    public static Task<List<CaseLetter>> OfAsync(PlatformDb db, Guid requestId, CancellationToken cancel) =>
        db.Set<CaseLetter>()
            .Include(l => l.Steps.OrderBy(s => s.Number))
            .Where(l => l.RequestId == requestId)
            .Where(l =>
                l.State == LetterState.Drafted || l.State == LetterState.Submitted || l.State == LetterState.Reviewed
            )
            .OrderBy(l => l.Id)
            .ToListAsync(cancel);

    /// <summary>Discards them as the case ends, except for those that tell the applicant just that. Saved with whatever ends the case.</summary>
    /// <param name="open">The papers.</param>
    /// <param name="db">Where it is recorded.</param>
    /// <param name="work">The case, ended.</param>
    /// <param name="why">Why it ended.</param>
    /// <param name="context">Who ends it.</param>
    public static void DiscardAsItEnds(
        IReadOnlyList<CaseLetter> open,
        PlatformDb db,
        RequestAtWork work,
        string why,
        ActionContext context
    )
    {
        foreach (var letter in open.Where(l => !l.TellsDecision || l.DecisionCode != work.Request.DecisionCode))
        {
            letter.Abandon(work.Request, why, LetterHand.Of(context.Actor), work.Now);
            db.Record(context, new LetterDiscarded(letter.Subject, work.Request.Number));
        }
    }
}
