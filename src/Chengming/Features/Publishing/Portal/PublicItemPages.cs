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
        app.MapPage(
            "/items/{id:guid}",
            (HttpContext visit, Guid id, ItemModel item) => item.GetAsync(visit, id),
            AgenciesFeature.CacheTag
        );
        app.MapPage(
            "/items/{id:guid}/versions/{number:int}",
            (HttpContext visit, Guid id, int number, EarlierVersionModel version) =>
                version.GetAsync(visit, id, number),
            AgenciesFeature.CacheTag
        );
        app.MapPage(
            "/columns/{slug}",
            (HttpContext visit, string slug, string? agency, string? year, string? after, ColumnModel column) =>
                column.GetAsync(visit, slug, agency, year, after),
            AgenciesFeature.CacheTag
        );
        app.MapPage(
            "/agencies/{code}/content/{column}",
            (HttpContext visit, string code, string column, string? year, string? after, AgencyColumnModel page) =>
                page.GetAsync(visit, code, column, year, after),
            AgenciesFeature.CacheTag
        );
    }
}
