using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Chengming.Features.Office;

/// <summary>The shell of the back office (工作后台): layout, menu, morning page, settings.</summary>
internal static class OfficeFeature
{
    public static void AddOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PlatformSettings>();
        builder.Services.AddScoped<ChangeSettings>();
        builder.Services.AddOfficePlace(new("home", "今日工作", "/office", Audience.AllStaff, 0));
        builder.Services.Configure<RazorViewEngineOptions>(o =>
            o.PageViewLocationFormats.Add("/Features/Office/Shell/{0}" + RazorViewEngine.ViewExtension)
        );
    }

    /// <summary>Adds an entry to the menu of the back office.</summary>
    public static void AddOfficePlace(this IServiceCollection services, OfficePlace place) =>
        services.AddSingleton(place);
}
