using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>取消定时发布: the item waits for a publisher again.</summary>
public sealed class CancelSchedule(ItemChange change)
{
    /// <summary>Which item as it was read.</summary>
    public sealed record Input(Guid ItemId, int Version);

    /// <summary>Cancels the time, or says why not.</summary>
    public Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) =>
                ItemKeepers.Refusal(context.Actor, work.Agency, StaffRole.Publisher) is { } refusal ? [refusal]
                : work.Newest.PublishAt is null ? [new Problem("", "这一版没有设定发布时间。")]
                : [],
            (work, _) => work.Newest.Unschedule(),
            work => new ScheduleCancelled(work.Item.Subject),
            context.As(StaffRole.Publisher),
            cancel
        );
}

/// <summary>The time at which an item would have gone out was cancelled.</summary>
[Term("取消定时发布")]
public sealed record ScheduleCancelled(AuditSubject Subject) : AuditedEvent(Subject);
