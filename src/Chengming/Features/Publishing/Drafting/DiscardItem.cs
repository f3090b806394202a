using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>作废草稿: gives up an item that was never public. It stays in the records; its index number is not used again.</summary>
public sealed class DiscardItem(ItemChange change)
{
    /// <summary>Which item as it was read, and why.</summary>
    public sealed record Input(Guid ItemId, int Version, string? Reason);

    /// <summary>Gives it up, or says why it cannot be.</summary>
    public Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) => Problems(input, context.Actor, work),
            (work, now) =>
            {
                work.Newest.Unschedule();
                work.Item.Discard(now);
            },
            work => new ItemDiscarded(work.Item.Subject),
            context with
            {
                Reason = input.Reason?.Trim(),
            },
            cancel,
            reflects: false
        );

    private static IEnumerable<Problem> Problems(Input input, Actor actor, ItemAtWork work)
    {
        foreach (var problem in DraftKeepers.Refusals(actor, work))
        {
            yield return problem;
        }

        if (work.Item.FirstPublishedAt is not null)
        {
            yield return new Problem("", "发布过的信息不能作废；不再公开的请办理撤回。");
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            yield return new Problem(nameof(Input.Reason), "请填写作废原因。");
        }
    }
}

/// <summary>A draft was given up.</summary>
[Term("作废草稿")]
public sealed record ItemDiscarded(AuditSubject Subject) : AuditedEvent(Subject);
