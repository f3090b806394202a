using Chengming.Features.Agencies;
using Chengming.Features.Portal;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The addresses of the pages that the public reads most; they are written as slices (docs/adr/0012-slices.md).</summary>
internal static class PublicItemPages
{
    public static void AddPublicPages(this IServiceCollection services)
    {
        services.AddScoped<ItemModel>();
        services.AddScoped<EarlierVersionModel>();
        services.AddScoped<ColumnModel>();
        services.AddScoped<AgencyColumnModel>();
    }

    public static void MapPublicPages(this WebApplication app)
    {
        app.MapMethods(
                "/items/{id:guid}",
                PublicPage.Methods,
                (HttpContext visit, Guid id, ItemModel item) => item.GetAsync(visit, id)
            )
            .AsPublicPage(AgenciesFeature.CacheTag);
        app.MapMethods(
                "/items/{id:guid}/versions/{number:int}",
                PublicPage.Methods,
                (HttpContext visit, Guid id, int number, EarlierVersionModel version) =>
                    version.GetAsync(visit, id, number)
            )
            .AsPublicPage(AgenciesFeature.CacheTag);
        app.MapMethods(
                "/columns/{slug}",
                PublicPage.Methods,
                (HttpContext visit, string slug, string? agency, string? year, string? after, ColumnModel column) =>
                    column.GetAsync(visit, slug, agency, year, after)
            )
            .AsPublicPage(AgenciesFeature.CacheTag);
        app.MapMethods(
                "/agencies/{code}/content/{column}",
                PublicPage.Methods,
                (HttpContext visit, string code, string column, string? year, string? after, AgencyColumnModel page) =>
                    page.GetAsync(visit, code, column, year, after)
            )
            .AsPublicPage(AgenciesFeature.CacheTag);
    }
}
