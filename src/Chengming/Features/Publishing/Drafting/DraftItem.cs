using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>起草信息: enters an item with its index number and its first version.</summary>
public sealed class DraftItem(PlatformDb db, ItemChange change, PlatformSettings settings, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>Whose item, and what it says.</summary>
    public sealed record Input(Guid AgencyId, ItemContent Content);

    /// <summary>Enters the item, or says what has to be mended.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var pattern = (await settings.GetAsync<PublishingSettings>(cancel)).IndexPattern;
        for (var tried = 1; ; tried++)
        {
            var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
            if (ItemKeepers.Refusal(context.Actor, agency, StaffRole.Handler) is { } refusal)
            {
                return refusal;
            }

            if (agency.CreditCode is not { } code)
            {
                return new Problem(
                    "",
                    $"{agency.Name}还没有登记统一社会信用代码，编不出索引号。请系统管理员在“机构管理”中填写。"
                );
            }

            var content = ItemContentCheck.Draft(input.Content);
            if (!content.IsDone)
            {
                return content.Problems.ToList();
            }

            var item = await EnterAsync(agency, IndexNumberRule.Of(pattern, code.Text), content.Value, context, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                return item;
            }
            catch (DbUpdateException) when (tried < MostTries)
            {
                // Somebody took the same serial at the same moment: the unique index holds, and the next one is free.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<DisclosureItem> EnterAsync(
        Agency agency,
        IndexNumberRule rule,
        ItemContent content,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.Day(now);
        var serial = await db.Set<DisclosureItem>()
            .Where(i => i.AgencyId == agency.Id && i.IndexYear == today.Year)
            .MaxAsync(i => (int?)i.IndexSerial, cancel);
        var item = new DisclosureItem(agency, rule.Write(today, (serial ?? 0) + 1), today);
        var version = new ItemVersion(item.Id, content, ItemAuthor.Of(context.Actor), agency.ReviewSchemeKey, now);
        db.Add(item);
        db.Add(version);
        change.Reflect(new ItemAtWork(item, version, agency), now);
        db.Record(context, new ItemDrafted(item.Subject, item.IndexNumber));
        return item;
    }
}

/// <summary>An item was drafted.</summary>
/// <param name="Subject">The item.</param>
/// <param name="IndexNumber">Its index number.</param>
[Term("起草信息")]
public sealed record ItemDrafted(AuditSubject Subject, string IndexNumber) : AuditedEvent(Subject);
