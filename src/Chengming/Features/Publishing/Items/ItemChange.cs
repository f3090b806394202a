using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Columns;
using Chengming.Law.Calendar;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Items;

/// <summary>What every change of an item has in common: the version that was read, the due day, the record.</summary>
public sealed class ItemChange(PlatformDb db, WorkingCalendar national, TimeProvider clock)
{
    /// <summary>The item with its newest version, to be changed.</summary>
    /// <exception cref="InvalidOperationException">There is no such item.</exception>
    public async Task<ItemAtWork> FindAsync(Guid itemId, CancellationToken cancel)
    {
        var item = await db.Set<DisclosureItem>().SingleAsync(i => i.Id == itemId, cancel);
        var newest = await db.Set<ItemVersion>()
            .Include(v => v.Records)
            .Include(v => v.Attachments)
            .AsSplitQuery()
            .Where(v => v.ItemId == itemId)
            .OrderByDescending(v => v.Number)
            .FirstAsync(cancel);
        return new ItemAtWork(item, newest, await db.Agencies.SingleAsync(a => a.Id == item.AgencyId, cancel));
    }

    /// <summary>Changes an item unless there are problems.</summary>
    public async Task<Outcome<DisclosureItem>> ApplyAsync(
        Guid itemId,
        int version,
        Func<ItemAtWork, DateTimeOffset, IEnumerable<Problem>> check,
        Action<ItemAtWork, DateTimeOffset> verb,
        Func<ItemAtWork, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel,
        bool reflects = true
    )
    {
        var work = await FindAsync(itemId, cancel);
        return await ApplyAsync(
            work,
            version,
            now => check(work, now),
            now => verb(work, now),
            () => happened(work),
            context,
            cancel,
            reflects
        );
    }

    /// <summary>Changes an item that was found before, unless there are problems.</summary>
    /// <param name="work">The item.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="check">What is wrong; empty when nothing is.</param>
    /// <param name="verb">What happens, at this instant.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">Who, from where, why.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <param name="reflects">False for a verb that says itself how the item stands afterwards.</param>
    public async Task<Outcome<DisclosureItem>> ApplyAsync(
        ItemAtWork work,
        int version,
        Func<DateTimeOffset, IEnumerable<Problem>> check,
        Action<DateTimeOffset> verb,
        Func<AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel,
        bool reflects = true
    )
    {
        var now = clock.GetUtcNow();
        db.Expect(work.Item, version);
        var problems = check(now).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        verb(now);
        if (reflects)
        {
            Reflect(work, now);
        }

        db.Record(context, happened());
        await db.SaveChangesAsync(cancel);
        return work.Item;
    }

    /// <summary>Takes over what lists show, with the last day of the publication limit (Regulation art. 26), or of the signatures that follow an urgent publication.</summary>
    public void Reflect(ItemAtWork work, DateTimeOffset now) =>
        work.Item.Reflect(work.Newest, RestBy(work) ?? PublishBy(work, ChinaTime.Day(now)), now);

    private DateOnly? RestBy(ItemAtWork work) =>
        work.Newest.PublishedAt is { } published
            ? work.Newest.Review?.RestDueOn(ChinaTime.Day(published), work.Agency.CalendarFrom(national))
            : null;

    private DateOnly? PublishBy(ItemAtWork work, DateOnly today)
    {
        var content = work.Newest.Content;
        if (content.Mode != DisclosureMode.Proactive.Code || PlatformColumns.Find(content.Column) is not { } column)
        {
            return null;
        }

        var formed = content.MadeOn ?? work.Item.CreatedOn;
        return formed < column.Limit.Since || formed > today
            ? null
            : PublicationDeadline.Of(formed, column.Limit, work.Agency.CalendarFrom(national)).DueOn;
    }
}
