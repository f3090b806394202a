using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>提出撤回: says why something public should be taken back. It stays public until another person approves.</summary>
public sealed class ProposeWithdrawal(PlatformDb db, ItemChange change)
{
    /// <summary>Which item as it was read, and why.</summary>
    public sealed record Input(Guid ItemId, int Version, string? Ground, string? Reason);

    /// <summary>Proposes it, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var isOpen = await db.Set<Withdrawal>().AnyAsync(w => w.ItemId == input.ItemId && w.DecidedAt == null, cancel);
        var ground = WithdrawalGround.Find(input.Ground);
        return await change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) =>
                ItemKeepers.Refusal(context.Actor, work.Agency, StaffRole.Handler) is { } refusal ? [refusal]
                : !work.Item.IsPublic ? [new Problem("", "这条信息没有在门户上公开，不用撤回。")]
                : isOpen ? [new Problem("", "已经有人提出撤回，正在等分管领导批准。")]
                : new FieldCheck()
                    .Holds(ground is not null, nameof(input.Ground), "请选择撤回理由。")
                    .Needed(nameof(input.Reason), "具体情况", input.Reason, 500)
                    .Problems,
            (work, now) =>
            {
                work.Item.AwaitWithdrawal(isOpen: true);
                db.Add(new Withdrawal(work.Item.Id, ground!, input.Reason!.Trim(), ItemAuthor.Of(context.Actor), now));
            },
            work => new WithdrawalProposed(work.Item.Subject, input.Ground!),
            context,
            cancel
        );
    }
}

/// <summary>It was proposed to take an item back.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Ground">Code of the ground.</param>
[Term("提出撤回")]
public sealed record WithdrawalProposed(AuditSubject Subject, string Ground) : AuditedEvent(Subject);
