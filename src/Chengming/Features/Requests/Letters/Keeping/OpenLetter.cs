using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>打开文书稿: the words of a draft in full, to go on writing. Written down when there is something masked in it.</summary>
public sealed class OpenLetter(PlatformDb db, LetterChange change, LetterVault vault)
{
    /// <summary>Gives them, or says why not.</summary>
    public async Task<Outcome<LetterFullWords>> RunAsync(Guid letterId, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(letterId, cancel);
        var (acting, refusal) = LetterChange.Acting(work, RequestKeepers.Workers, context);
        if (refusal is not null)
        {
            return refusal;
        }

        if (work.Letter.WordsInFull is not null)
        {
            db.Record(acting, new LetterOpened(work.Letter.Subject, work.Case.Request.Number));
            await db.SaveChangesAsync(cancel);
        }

        return vault.Reveal(work.Letter);
    }
}

/// <summary>The words of a draft were shown in full.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("查看文书完整文字")]
public sealed record LetterOpened(AuditSubject Subject, string Request) : AuditedEvent(Subject);
