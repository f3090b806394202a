using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.LinkWatch;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.LinkWork;

/// <summary>The links that lead nowhere, of the agencies that the person sees.</summary>
internal sealed class LinksModel(ListDesk desk, PlatformDb db, PlatformSettings settings, RecheckLinks recheck)
    : OfficeListPage<BrokenLinkRow>(desk)
{
    private const int MostChoices = 50;

    [BindProperty]
    public Guid? Item { get; set; }

    public bool ChecksExternal { get; private set; }

    public bool MayRecheck =>
        User.IsInRole(nameof(StaffRole.Handler)) || User.IsInRole(nameof(StaffRole.DisclosureHead));

    /// <summary>The items whose links can be looked at again at once.</summary>
    public IReadOnlyList<SelectListItem> Rechecked { get; private set; } = [];

    protected override OfficeList<BrokenLinkRow> List => BrokenLinkList.All;

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context,
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next
    )
    {
        var cancel = HttpContext.RequestAborted;
        ChecksExternal = (await settings.GetAsync<WatchSettings>(cancel)).ChecksExternalLinks;
        var own = User.Scope().AgencyId;
        var items = await db.Set<DisclosureItem>()
            .Where(i => db.Set<BrokenLink>().Any(l => l.ItemId == i.Id && l.AgencyId == own))
            .OrderBy(i => i.Title)
            .Take(MostChoices)
            .Select(i => new { i.Id, i.Title })
            .ToListAsync(cancel);
        Rechecked = [.. items.Select(i => new SelectListItem(i.Title, i.Id.ToString()))];
        await next();
    }

    public async Task<IActionResult> OnPostRecheckAsync(CancellationToken cancel)
    {
        if (Item is not { } item || Rechecked.All(r => r.Value != item.ToString()))
        {
            return NotFound();
        }

        var outcome = await recheck.RunAsync(item, HttpContext.Acting(), cancel);
        if (!outcome.IsDone)
        {
            Refused(outcome.Problems);
            return await ShowAsync(cancel);
        }

        return DoneAt(
            PublishingLinks.BrokenLinks,
            outcome.Value.Broken == 0
                ? $"“{outcome.Value.Title}”的链接已重查，没有发现问题。"
                : $"“{outcome.Value.Title}”的链接已重查，还有 {outcome.Value.Broken} 个打不开。"
        );
    }

    protected override IQueryable<BrokenLinkRow> Rows() =>
        from link in db.Set<BrokenLink>().AsNoTracking()
        where link.IsConfirmed
        join item in db.Set<DisclosureItem>() on link.ItemId equals item.Id
        join agency in User.Scope().Of(db.Agencies) on link.AgencyId equals agency.Id
        select new BrokenLinkRow
        {
            Id = link.Id,
            ItemId = item.Id,
            Title = item.Title,
            Agency = agency.Name,
            Words = link.Words,
            Address = link.Address,
            Fault = link.Fault,
            FirstSeenAt = link.FirstSeenAt,
            LastSeenAt = link.LastSeenAt,
        };
}
