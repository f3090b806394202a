using AspNetCoreGeneratedDocument;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Features.Portal.Shell;
using Chengming.Features.Publishing.Releasing;
using RazorSlices;

namespace Chengming.Features.Portal.Home;

/// <summary>The first page of the portal as a slice (docs/adr/0012-slices.md).</summary>
internal static class HomeSlices
{
    public static void MapHome(this WebApplication app) =>
        app.MapMethods("/", PublicPage.Methods, (HomeModel home, CancellationToken cancel) => home.GetAsync(cancel))
            .AsPublicPage(AnnualReportsFeature.CacheTag, AgenciesFeature.CacheTag, PublicPages.Everything);

    public static IResult Page(HomeModel home) =>
        new WholePage(
            RazorSliceFactory.Create(home, static m => new Features_Portal_Home_Slices_HomePage { Model = m })
        );
}
