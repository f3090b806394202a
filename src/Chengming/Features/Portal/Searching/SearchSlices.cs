using AspNetCoreGeneratedDocument;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Features.Portal.Shell;
using Chengming.Features.Publishing.Releasing;
using RazorSlices;

namespace Chengming.Features.Portal.Searching;

/// <summary>The page of the search as a slice (docs/adr/0012-slices.md).</summary>
internal static class SearchSlices
{
    public static void MapSearch(this WebApplication app) =>
        app.MapPage(
            "/search",
            (SearchModel search, [AsParameters] SearchParameters asked, CancellationToken cancel) =>
                search.GetAsync(asked, cancel),
            PublicPages.Everything,
            AgenciesFeature.CacheTag,
            AnnualReportsFeature.CacheTag
        );

    public static IResult Page(SearchModel search) =>
        new WholePage(
            RazorSliceFactory.Create(search, static m => new Features_Portal_Searching_Slices_SearchPage { Model = m })
        );
}

/// <summary>What the address of a search says, as it was typed.</summary>
internal sealed record SearchParameters(
    string? Q,
    string? Agency,
    string? Column,
    string? Genre,
    string? Year,
    string? Validity,
    string? Sort,
    string? After,
    string? Part
);
