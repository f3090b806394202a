using Chengming.Export;

namespace Chengming.Features.Agencies;

/// <summary>Agencies (机构) and the regions they belong to.</summary>
internal static class AgenciesFeature
{
    public static void AddAgencies(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RegisterAgency>();
        builder.Services.AddScoped<IExportPart, AgenciesExport>();
    }
}
