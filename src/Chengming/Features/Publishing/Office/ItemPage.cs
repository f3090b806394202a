using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>A page of the back office about one item. What lies outside the person's scope does not exist.</summary>
internal abstract class ItemPage(PlatformDb db) : OfficePage
{
    /// <summary>The item.</summary>
    public DisclosureItem Item { get; private set; } = null!;

    /// <summary>Its newest version, with the lines of its review and its files.</summary>
    public ItemVersion Newest { get; private set; } = null!;

    /// <summary>The agency that publishes it.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>The proposal to take it back that nobody decided; null when there is none.</summary>
    public Withdrawal? OpenWithdrawal { get; private set; }

    /// <summary>The conclusion of a clean-up that nobody decided on; null when there is none.</summary>
    public ValidityChange? OpenValidityChange { get; private set; }

    /// <summary>Its column.</summary>
    public PlatformColumn Column => PlatformColumns.Of(Item.Column);

    /// <summary>The version that the person has before the eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The database.</summary>
    protected PlatformDb Db => db;

    /// <summary>True when the person holds this role for the agency of the item.</summary>
    public bool May(StaffRole role) => ItemKeepers.Refusal(HttpContext.Acting().Actor, Agency, role) is null;

    /// <summary>Reads the rest of what the page shows; called before it is shown again, too.</summary>
    protected virtual Task ReadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Finds the item and shows the page.</summary>
    protected async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        await ReadAsync(cancel);
        return Page();
    }

    /// <summary>Finds the item, takes the action, and goes on or shows the form again.</summary>
    protected async Task<IActionResult> DoAsync(
        Guid id,
        Func<Task<Outcome<DisclosureItem>>> act,
        string address,
        Func<DisclosureItem, string> words,
        CancellationToken cancel
    )
    {
        var before = Version;
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Version = before;
        try
        {
            var outcome = await act();
            if (outcome.IsDone)
            {
                return DoneAt(address, words(outcome.Value));
            }

            await ReadAsync(cancel);
            return Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
            if (!await FindAsync(id, cancel))
            {
                return NotFound();
            }

            await ReadAsync(cancel);
            return page;
        }
    }

    /// <summary>Reads the item; false when there is none for this person.</summary>
    protected async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var visible = User.Scope().Of(db.Agencies.AsNoTracking());
        var found = await (
            from item in db.Set<DisclosureItem>().AsNoTracking()
            where item.Id == id
            join agency in visible on item.AgencyId equals agency.Id
            select new { item, agency }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return false;
        }

        (Item, Agency, Version) = (found.item, found.agency, found.item.Version);
        Newest = await db.Set<ItemVersion>()
            .AsNoTracking()
            .Include(v => v.Records.OrderBy(r => r.Order))
            .Include(v => v.Attachments.OrderBy(a => a.Order))
            .AsSplitQuery()
            .Where(v => v.ItemId == id)
            .OrderByDescending(v => v.Number)
            .FirstAsync(cancel);
        OpenWithdrawal = Item.HasOpenWithdrawal
            ? await db.Set<Withdrawal>()
                .AsNoTracking()
                .SingleOrDefaultAsync(w => w.ItemId == id && w.DecidedAt == null, cancel)
            : null;
        OpenValidityChange = Item.HasOpenValidityChange
            ? await db.Set<ValidityChange>()
                .AsNoTracking()
                .SingleOrDefaultAsync(c => c.ItemId == id && c.DecidedAt == null, cancel)
            : null;
        return true;
    }
}
