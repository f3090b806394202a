using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>批准撤回: takes an item off the portal; its address stays and says why. Refusing leaves it public.</summary>
public sealed class DecideWithdrawal(PlatformDb db, ItemChange change, PublicPages pages)
{
    /// <summary>Which item as it was read, and the decision.</summary>
    public sealed record Input(Guid ItemId, int Version, bool Approves, string? Words);

    /// <summary>Decides, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var acting = context.As(StaffRole.Approver);
        var proposal = await db.Set<Withdrawal>()
            .SingleOrDefaultAsync(w => w.ItemId == input.ItemId && w.DecidedAt == null, cancel);
        var shown = await db.Set<PublicItem>().SingleOrDefaultAsync(i => i.Id == input.ItemId, cancel);
        var outcome = await change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) => ItemProposal.Refusals(proposal, "撤回申请", work, acting.Actor, input.Approves, input.Words),
            (work, now) =>
            {
                proposal!.Decide(input.Approves, input.Words, acting.Actor, now);
                if (input.Approves)
                {
                    db.Remove(shown!);
                    work.Newest.Unschedule();
                    work.Item.Withdraw(WithdrawalGround.Find(proposal.Ground)!.Public, now);
                }
                else
                {
                    work.Item.AwaitWithdrawal(isOpen: false);
                    change.Reflect(work, now);
                }
            },
            work =>
                input.Approves
                    ? new InformationWithdrawn(work.Item.Subject, proposal!.Ground)
                    : new WithdrawalRefused(work.Item.Subject),
            acting,
            cancel,
            reflects: false
        );
        if (outcome.IsDone)
        {
            await pages.ShowAnewAsync(outcome.Value, cancel, PublicPages.ThatShow(shown));
        }

        return outcome;
    }
}

/// <summary>An item was taken off the portal.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Ground">Code of the ground.</param>
[Term("撤回信息")]
public sealed record InformationWithdrawn(AuditSubject Subject, string Ground) : AuditedEvent(Subject);

/// <summary>A proposal to take an item back was refused.</summary>
[Term("不同意撤回")]
public sealed record WithdrawalRefused(AuditSubject Subject) : AuditedEvent(Subject);
