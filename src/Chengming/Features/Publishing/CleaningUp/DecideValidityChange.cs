using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.CleaningUp;

/// <summary>批准清理结论: from now on the public reads it at the document. Refusing leaves everything as it was.</summary>
public sealed class DecideValidityChange(PlatformDb db, ItemChange change, PublicPages pages)
{
    /// <summary>Which document as it was read, and the decision.</summary>
    public sealed record Input(Guid ItemId, int Version, bool Approves, string? Words);

    /// <summary>Decides, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var acting = context.As(StaffRole.Approver);
        var proposal = await db.Set<ValidityChange>()
            .SingleOrDefaultAsync(c => c.ItemId == input.ItemId && c.DecidedAt == null, cancel);
        var shown = await db.Set<PublicItem>().SingleOrDefaultAsync(i => i.Id == input.ItemId, cancel);
        var outcome = await change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) =>
                ItemProposal
                    .Refusals(proposal, "清理结论", work, acting.Actor, input.Approves, input.Words)
                    .Concat(
                        input.Approves && shown is null
                            ? [new Problem("", "这份文件已经撤回，不再公开；请选“不同意”。")]
                            : []
                    ),
            (work, now) =>
            {
                proposal!.Decide(input.Approves, input.Words, acting.Actor, now);
                work.Item.AwaitValidityChange(isOpen: false);
                if (input.Approves)
                {
                    shown!.Conclude(proposal, ChinaTime.Day(now));
                }
            },
            work =>
                input.Approves
                    ? new ValidityChanged(work.Item.Subject, proposal!.ConclusionCode)
                    : new ValidityChangeRefused(work.Item.Subject),
            acting,
            cancel,
            // What was withdrawn meanwhile stays withdrawn.
            reflects: shown is not null
        );
        if (outcome.IsDone && input.Approves)
        {
            await pages.ShowAnewAsync(outcome.Value, cancel, PublicPages.ThatShow(shown));
        }

        return outcome;
    }
}

/// <summary>A clean-up changed or confirmed what the public reads of a document's validity.</summary>
/// <param name="Subject">The document.</param>
/// <param name="Conclusion">Code of the conclusion.</param>
[Term("变更有效性")]
public sealed record ValidityChanged(AuditSubject Subject, string Conclusion) : AuditedEvent(Subject);

/// <summary>A proposed conclusion was refused.</summary>
[Term("不同意清理结论")]
public sealed record ValidityChangeRefused(AuditSubject Subject) : AuditedEvent(Subject);
