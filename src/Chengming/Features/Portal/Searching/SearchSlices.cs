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
        app.MapMethods(
                "/search",
                PublicPage.Methods,
                (SearchModel search, [AsParameters] SearchParameters asked, CancellationToken cancel) =>
                    search.GetAsync(asked, cancel)
            )
            .AsPublicPage(PublicPages.Everything, AgenciesFeature.CacheTag, AnnualReportsFeature.CacheTag);

    public static IResult Page(SearchModel search) =>
        new WholePage(
            RazorSliceFactory.Create(search, static m => new Features_Portal_Searching_Slices_SearchPage { Model = m })
        );
}

/// <summary>What the address of a search says, as it was typed.</summary>
internal sealed record SearchParameters
{
    public string? Q { get; init; }

    public string? Agency { get; init; }

    public string? Column { get; init; }

    public string? Genre { get; init; }

    public string? Year { get; init; }

    public string? Validity { get; init; }

    public string? Sort { get; init; }

    public string? After { get; init; }

    public string? Part { get; init; }
}
