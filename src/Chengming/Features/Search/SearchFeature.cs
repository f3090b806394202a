namespace Chengming.Features.Search;

/// <summary>Searching for anything in the back office (全局查找).</summary>
internal static class SearchFeature
{
    public static void AddSearch(this WebApplicationBuilder builder) => builder.Services.AddScoped<SearchEverything>();
}
