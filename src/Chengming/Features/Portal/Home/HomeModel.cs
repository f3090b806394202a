using Chengming.Features.AnnualReports;
using Chengming.Features.Publishing.Portal;

namespace Chengming.Features.Portal.Home;

/// <summary>The first page of the portal.</summary>
internal sealed class HomeModel(NewestReports reports, PublicItemLists lists)
{
    private const int Shown = 10;

    public IReadOnlyList<ListedReport> Newest { get; private set; } = [];

    public IReadOnlyList<ListedItem> Items { get; private set; } = [];

    public async Task<IResult> GetAsync(CancellationToken cancel)
    {
        Newest = await reports.ListAsync(Shown, cancel);
        Items = await lists.NewestAsync(new(), Shown, cancel);
        return HomeSlices.Page(this);
    }
}
