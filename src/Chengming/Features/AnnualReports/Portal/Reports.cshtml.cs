using System.Globalization;
using Chengming.Features.Agencies;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.AnnualReports.Portal;

/// <summary>The directory of published reports.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AnnualReportsFeature.CacheTag, AgenciesFeature.CacheTag])]
internal sealed class ReportsModel(ReportDirectory directory) : PageModel
{
    private const int LongestName = 60;

    public ReportSearch Search { get; private set; } = new(null, null, null);

    public new DirectoryPage Page { get; private set; } = new([], 0, 0, null);

    public IReadOnlyList<FilterCount> Regions { get; private set; } = [];

    public IReadOnlyList<FilterCount> Years { get; private set; } = [];

    public bool IsLaterPage { get; private set; }

    public async Task OnGetAsync(string? q, string? region, string? year, string? after, CancellationToken cancel)
    {
        Search = new ReportSearch(
            q?.Trim() is { Length: > 0 and <= LongestName } name ? name : null,
            region is { Length: 6 } ? region : null,
            int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null
        );
        IsLaterPage = after is not null;
        Page = await directory.PageAsync(Search, after, cancel);
        Years = await directory.YearsAsync(Search, cancel);
        Regions = await directory.RegionsAsync(Search, cancel);
    }
}

/// <summary>A filter at the left of a list.</summary>
/// <param name="Id">Its name in the page.</param>
/// <param name="Title">What it filters by.</param>
/// <param name="All">Words for no filter.</param>
/// <param name="Values">Its values with counts.</param>
/// <param name="Chosen">The value in force; null for none.</param>
/// <param name="Link">The list with another value.</param>
internal sealed record FilterView(
    string Id,
    string Title,
    string All,
    IReadOnlyList<FilterCount> Values,
    string? Chosen,
    Func<string?, string> Link
);
