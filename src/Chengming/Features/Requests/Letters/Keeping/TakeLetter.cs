using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>取用文书: an approved paper in full, to be printed and sent. Each time is written down, because it names the applicant.</summary>
public sealed class TakeLetter(PlatformDb db, LetterChange change, LetterVault vault)
{
    /// <summary>Which paper, and as what: docx or pdf.</summary>
    public sealed record Input(Guid LetterId, string Format);

    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<LetterDraft>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.LetterId, cancel);
        var (acting, refusal) = LetterChange.Acting(work, RequestKeepers.Workers, context);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!work.Letter.IsApproved)
        {
            return new Problem("", "文书签发、编了文号后才能取用。");
        }

        db.Record(acting, new LetterTaken(work.Letter.Subject, work.Case.Request.Number, input.Format));
        await db.SaveChangesAsync(cancel);
        return work.Letter.AsDraft(work.Case.Agency.Name, work.Case.Today, vault.Reveal(work.Letter));
    }
}

/// <summary>An approved paper was taken as a file.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
/// <param name="Format">Kind of file.</param>
[Term("取用文书")]
public sealed record LetterTaken(AuditSubject Subject, string Request, string Format) : AuditedEvent(Subject);
