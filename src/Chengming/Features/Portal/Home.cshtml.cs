using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Portal;

/// <summary>The first page of the portal.</summary>
[OutputCache(
    PolicyName = PublicPage.PolicyName,
    Tags = [AnnualReportsFeature.CacheTag, AgenciesFeature.CacheTag, PublicPages.Everything]
)]
internal sealed class HomeModel(NewestReports reports, PublicItemLists lists) : PageModel
{
    private const int Shown = 10;

    public IReadOnlyList<ListedReport> Newest { get; private set; } = [];

    public IReadOnlyList<ListedItem> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Newest = await reports.ListAsync(Shown, cancel);
        Items = await lists.NewestAsync(new(), Shown, cancel);
    }
}
