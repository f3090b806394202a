using Chengming.Export;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.Demo;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Agencies.Own;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Agencies.Regions;
using Chengming.Features.Agencies.Rules;
using Chengming.Features.Agencies.Tree;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Search;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Chengming.Features.Agencies;

/// <summary>Agencies (机构), the regions they belong to, their guides (指南) and rules (制度).</summary>
internal static class AgenciesFeature
{
    /// <summary>Tag of the cached public pages that show agencies.</summary>
    public const string CacheTag = "agencies";

    public static void AddAgencies(this WebApplicationBuilder builder)
    {
        builder.Services.AddAgencyActions();
        builder.Services.AddScoped<DemoAgencies>();
        builder.Services.AddScoped<IExportPart, AgenciesExport>();
        builder.Services.AddScoped<ISearchSource, AgencySearch>();
        builder.Services.AddScoped<AgencyDirectory>();
        builder.Services.AddScoped<AgencyFrames>();
        builder.Services.AddScoped<AgencyNames>();
        builder.Services.AddScoped<IMorningSource, GuideMorning>();
        builder.Services.AddSettings<GuideSettings>("公开指南", Audience.Supervisors);
        builder.Services.AddOfficePlace(new("agency", "机构信息", AgencyLinks.Mine, Audience.AgencyEditors, 60));
        builder.Services.AddOfficePlace(
            new("agencies", "机构管理", AgencyLinks.Tree, Audience.SystemAdministrators, 70)
        );
        builder.Services.AddOfficePlace(
            new("regions", "行政区划", AgencyLinks.Regions, Audience.SystemAdministrators, 71)
        );
        builder.Services.AddOfficePlace(
            new("working-days", "工作日日历", AgencyLinks.WorkingDays, Audience.SystemAdministrators, 72)
        );
        builder.Services.Configure<RazorViewEngineOptions>(o =>
        {
            o.PageViewLocationFormats.Add("/Features/Agencies/{0}" + RazorViewEngine.ViewExtension);
            o.PageViewLocationFormats.Add("/Features/Agencies/Portal/{0}" + RazorViewEngine.ViewExtension);
        });
    }

    /// <summary>The actions without the pages, for the command line.</summary>
    public static void AddAgencyActions(this IServiceCollection services)
    {
        services.AddScoped<AgencyChange>();
        services.AddScoped<RemedyDirectory>();
        services.AddScoped<RegisterAgency>();
        services.AddScoped<EditAgency>();
        services.AddScoped<MoveAgency>();
        services.AddScoped<AbolishAgency>();
        services.AddScoped<ImportRegions>();
        services.AddSingleton<CalendarInForce>();
        services.AddScoped(s => s.GetRequiredService<CalendarInForce>().National);
        services.AddScoped<AgencyCalendars>();
        services.AddScoped<ImportHolidayNotice>();
        services.AddScoped<WithdrawHolidayNotice>();
        services.AddScoped<IntroduceAgency>();
        services.AddScoped<NameDisclosureOffice>();
        services.AddScoped<ArrangeDepartments>();
        services.AddScoped<NameLeadingGroup>();
        services.AddScoped<ListReadingPlaces>();
        services.AddScoped<ChooseWays>();
        services.AddScoped<NameRemedyOrgans>();
        services.AddScoped<WriteGuide>();
        services.AddScoped<PublishGuide>();
        services.AddScoped<ConfirmGuide>();
        services.AddScoped<WriteRule>();
        services.AddScoped<ReviseRule>();
        services.AddScoped<PublishRule>();
        services.AddScoped<ArchiveRule>();
        services.AddScoped<OrderRules>();
    }
}
