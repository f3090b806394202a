using Chengming.Data.Protection;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Morning;
using Chengming.Features.Office.Settings;
using Chengming.Features.Office.Shell;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Chengming.Features.Office;

/// <summary>The shell of the back office (工作后台): layout, menu, morning page, lists, forms, settings.</summary>
internal static class OfficeFeature
{
    public static void AddOffice(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMemoryCache();
        services.AddScoped<OfficeHead>();
        services.AddScoped<OfficeMenu>();
        services.AddScoped<MorningRows>();
        services.AddScoped<ListDesk>();
        services.AddScoped<SaveFilter>();
        services.AddScoped<DropFilter>();
        services.AddScoped<ExportList>();
        services.AddScoped<ExportTable>();
        services.AddScoped<PlatformSettings>();
        services.AddScoped<ChangeSettings>();
        services.AddScoped<SettingContent>();
        services.AddScoped<IProtectedValues, SettingProtectedValues>();
        services.AddOfficePlace(new("home", "今日工作", "/office", Audience.AllStaff, 0));
        services.AddSingleton(s => new OfficePlace(
            "settings",
            "系统设置",
            SettingRegistrations.Address,
            s.GetServices<SettingRegistration>().Keepers(),
            900,
            OfficePlace.Upkeep
        ));
        services.Configure<RazorViewEngineOptions>(o =>
            o.PageViewLocationFormats.Add("/Features/Office/Shell/{0}" + RazorViewEngine.ViewExtension)
        );
    }

    /// <summary>Adds an entry to the menu of the back office.</summary>
    public static void AddOfficePlace(this IServiceCollection services, OfficePlace place) =>
        services.AddSingleton(place);
}
