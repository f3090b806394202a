using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication.Review;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>发布: shows a reviewed version on the portal, now or at a time that is set. There is no other way into the portal.</summary>
public sealed class PublishItem(PlatformDb db, ItemChange change, PublicPages pages, TimeProvider clock)
{
    private const int MostDaysAhead = 90;

    /// <summary>Which item as it was read, and when; null for now.</summary>
    public sealed record Input(Guid ItemId, int Version, DateTimeOffset? At = null);

    /// <summary>Publishes or schedules it, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var acting = context.As(StaffRole.Publisher);
        var shown = await PublicItemOf(input.ItemId, cancel);
        var concluded = await ConcludedAsync(input.ItemId, cancel);
        var before = PublicPages.ThatShow(shown);
        var outcome = await change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, now) => Problems(input, acting.Actor, work, now),
            (work, now) =>
            {
                if (input.At is { } at)
                {
                    work.Newest.Schedule(at, ItemAuthor.Of(acting.Actor));
                }
                else
                {
                    Show(work, shown, concluded, ItemAuthor.Of(acting.Actor), now);
                }
            },
            work =>
                input.At is { } at
                    ? new PublicationScheduled(work.Item.Subject, ChinaTime.DateAndTime(at))
                    : new InformationPublished(work.Item.Subject, work.Newest.Number, work.Item.IndexNumber),
            acting,
            cancel
        );
        if (outcome.IsDone && input.At is null)
        {
            await ShowAnewAsync(outcome.Value, before, cancel);
        }

        return outcome;
    }

    /// <summary>Publishes what is due, as the person who set the time.</summary>
    /// <returns>False when it was changed meanwhile, or its review no longer lets it out.</returns>
    internal async Task<bool> PublishDueAsync(Guid itemId, CancellationToken cancel)
    {
        var work = await change.FindAsync(itemId, cancel);
        var now = clock.GetUtcNow();
        if (
            work.Newest is not { PublishAt: { } at, ScheduledById: { } by, ScheduledByName: { } name }
            || at > now
            || work.Newest.Review?.MayPublish is not true
            || work.Item.State is not ItemState.Scheduled
            || work.Agency is { AbolishedOn: not null } or { PublishesHere: false }
        )
        {
            return false;
        }

        var shown = await PublicItemOf(itemId, cancel);
        var before = PublicPages.ThatShow(shown);
        Show(work, shown, await ConcludedAsync(itemId, cancel), new ItemAuthor(by, name), now);
        change.Reflect(work, now);
        db.Record(
            ActionContext.Platform($"定时发布（{name}设定）"),
            new InformationPublished(work.Item.Subject, work.Newest.Number, work.Item.IndexNumber)
        );
        await db.SaveChangesAsync(cancel);
        await ShowAnewAsync(work.Item, before, cancel);
        return true;
    }

    private async Task ShowAnewAsync(DisclosureItem item, IReadOnlyList<string> before, CancellationToken cancel) =>
        await pages.ShowAnewAsync(
            item,
            cancel,
            [.. before, .. PublicPages.ThatShow(await PublicItemOf(item.Id, cancel))]
        );

    private Task<PublicItem?> PublicItemOf(Guid itemId, CancellationToken cancel) =>
        db.Set<PublicItem>().SingleOrDefaultAsync(i => i.Id == itemId, cancel);

    /// <summary>What clean-ups decided on it; a document that comes back after a withdrawal is what it was.</summary>
    private Task<List<ValidityChange>> ConcludedAsync(Guid itemId, CancellationToken cancel) =>
        db.Set<ValidityChange>()
            .AsNoTracking()
            .Where(c => c.ItemId == itemId && c.IsApproved == true)
            .OrderBy(c => c.DecidedAt)
            .ToListAsync(cancel);

    private void Show(
        ItemAtWork work,
        PublicItem? shown,
        List<ValidityChange> concluded,
        ItemAuthor by,
        DateTimeOffset now
    )
    {
        DisclosureItem.WithdrawnIsReviewedAnew.Require(!work.Item.WasReviewedBeforeWithdrawal(work.Newest));
        work.Newest.Publish(by, now);
        var row = work.Item.Publish(work.Newest, work.Agency, now);
        if (shown is null)
        {
            concluded.ForEach(c => row.Conclude(c, ChinaTime.Day(c.DecidedAt!.Value)));
            db.Add(row);
        }
        else
        {
            shown.Show(work.Item, work.Newest);
        }
    }

    private static IEnumerable<Problem> Problems(Input input, Actor actor, ItemAtWork work, DateTimeOffset now)
    {
        if (ItemKeepers.Refusal(actor, work.Agency, StaffRole.Publisher) is { } refusal)
        {
            yield return refusal;
        }

        if (work.Newest.PublishedAt is not null)
        {
            yield return new Problem("", "这一版已经发布。");
        }
        else if (work.Item.State is ItemState.Discarded || work.Newest.Review?.MayPublish is not true)
        {
            var outstanding = work.Newest.Review?.Outstanding.Select(s => s.Name) ?? ["送审"];
            yield return new Problem(
                "",
                $"{ReviewRule.ReviewBeforePublication}。还差：{string.Join('、', outstanding)}。"
            );
        }

        if (work.Item.WasReviewedBeforeWithdrawal(work.Newest))
        {
            yield return new Problem(
                "",
                $"{DisclosureItem.WithdrawnIsReviewedAnew}。这一版在撤回之前审签，请承办人用“更正”另立一版送审。"
            );
        }

        if (input.At is { } at && (at <= now || at > now.AddDays(MostDaysAhead)))
        {
            yield return new Problem(nameof(Input.At), $"定时发布的时间应在现在之后、{MostDaysAhead} 天之内。");
        }
    }
}

/// <summary>An item went out.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="IndexNumber">Its index number.</param>
[Term("发布信息")]
public sealed record InformationPublished(AuditSubject Subject, int Number, string IndexNumber) : AuditedEvent(Subject);

/// <summary>A time was set at which an item goes out.</summary>
/// <param name="Subject">The item.</param>
/// <param name="At">The time in China.</param>
[Term("定时发布")]
public sealed record PublicationScheduled(AuditSubject Subject, string At) : AuditedEvent(Subject);
