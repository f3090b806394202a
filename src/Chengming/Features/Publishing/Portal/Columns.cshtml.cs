using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Portal;

/// <summary>法定主动公开内容 of all agencies: the columns with what they hold, and what is newest.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag, PublicPages.Everything])]
internal sealed class ColumnsModel(PlatformDb db, PublicItemLists lists, ItemCounts counts) : PageModel
{
    private const int MostNewest = 10;

    public ColumnTree Columns { get; private set; } = null!;

    public IReadOnlyList<ListedItem> Newest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var tally = await counts.GetAsync(db, cancel);
        Columns = new ColumnTree(PlatformColumns.Tops, c => tally.Of(c), ItemLinks.Column);
        Newest = await lists.NewestAsync(new(), MostNewest, cancel);
    }
}
