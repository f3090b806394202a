using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Archive;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>What every change of a paper has in common: the version that was read, who may and for whom, the record.</summary>
public sealed class LetterChange(PlatformDb db, RequestChange requests, FileChange files)
{
    /// <summary>The paper with its case, to be changed.</summary>
    /// <exception cref="InvalidOperationException">There is no such paper.</exception>
    public async Task<LetterAtWork> FindAsync(Guid letterId, CancellationToken cancel)
    {
        var letter = await db.Set<CaseLetter>()
            .Include(l => l.Steps.OrderBy(s => s.Number))
            .SingleAsync(l => l.Id == letterId, cancel);
        return new LetterAtWork(letter, await requests.FindAsync(letter.RequestId, cancel));
    }

    /// <summary>Whoever acts in one of the roles, or why it may not.</summary>
    /// <param name="work">The paper.</param>
    /// <param name="roles">Who may.</param>
    /// <param name="context">Who, from where, why.</param>
    internal static (ActionContext Context, Problem? Refusal) Acting(
        LetterAtWork work,
        IReadOnlyCollection<StaffRole> roles,
        ActionContext context
    ) =>
        RequestKeepers.Refusal(context.Actor, work.Case.Agency, roles) is { } refusal
            ? (context, refusal)
            : (context.As(roles.First(context.Actor.Is)), null);

    /// <summary>Changes a paper unless there are problems.</summary>
    /// <param name="letterId">The paper.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="roles">Who may.</param>
    /// <param name="check">What is wrong; empty when nothing is.</param>
    /// <param name="verb">What happens.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">Who, from where, why.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<Outcome<CaseLetter>> ApplyAsync(
        Guid letterId,
        int version,
        IReadOnlyCollection<StaffRole> roles,
        Func<LetterAtWork, LetterHand, Task<IReadOnlyList<Problem>>> check,
        Action<LetterAtWork, LetterHand> verb,
        Func<LetterAtWork, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var work = await FindAsync(letterId, cancel);
        db.Expect(work.Letter, version);
        var (acting, refusal) = Acting(work, roles, context);
        refusal ??= await files.RefusalAsync(work.Case.Request, cancel);
        if (refusal is not null)
        {
            return refusal;
        }

        var by = LetterHand.Of(acting.Actor);
        var problems = (await check(work, by)).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        verb(work, by);
        db.Record(acting, happened(work));
        await db.SaveChangesAsync(cancel);
        return work.Letter;
    }
}

/// <summary>A paper with what is needed to change it (办理中的文书).</summary>
/// <param name="Letter">The paper with its steps.</param>
/// <param name="Case">The case it belongs to.</param>
[Term("办理中的文书")]
public sealed record LetterAtWork(CaseLetter Letter, RequestAtWork Case);
