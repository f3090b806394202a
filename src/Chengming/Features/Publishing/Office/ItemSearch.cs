using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>Finds items in the office by title or index number.</summary>
internal sealed class ItemSearch(PlatformDb db) : ISearchSource
{
    public string Title => "主动公开信息";

    public int Order => 10;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string query,
        ClaimsPrincipal person,
        int most,
        CancellationToken cancel
    )
    {
        if (!Audience.Business.Admits(person))
        {
            return [];
        }

        var found = await (
            from item in db.Set<DisclosureItem>().AsNoTracking()
            join agency in person.Scope().Of(db.Agencies) on item.AgencyId equals agency.Id
            where item.IndexNumber == query || item.Title.Contains(query)
            orderby item.IndexNumber == query descending, item.ChangedAt descending
            select new
            {
                item.Id,
                item.Title,
                item.IndexNumber,
                item.State,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(f => new SearchHit(
                f.Title,
                $"{f.IndexNumber} {ItemStates.TermOf(f.State)}",
                PublishingLinks.Item(f.Id)
            )),
        ];
    }

    public string? MoreAt(string query) => $"{PublishingLinks.Items}?q={Uri.EscapeDataString(query)}";
}
