using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.Counting;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Interpreting;
using Chengming.Features.Publishing.LinkWatch;
using Chengming.Features.Publishing.Reassessing;
using Chengming.Jobs;

namespace Chengming.Features.Publishing;

/// <summary>What is looked after once things are public (公开监测): catalogue, columns, interpretations, links, and the figures.</summary>
internal static class PublishingWatches
{
    private const string Heading = "公开监测";

    public static void AddWatches(this IServiceCollection services)
    {
        services.AddScoped<AgencyCatalogues>();
        services.AddScoped<ColumnStandings>();
        services.AddScoped<IMorningSource, ColumnMorning>();
        services.AddSettings<WatchSettings>("公开监测", Audience.Supervisors);
        services.AddScoped<IMorningSource, InterpretationMorning>();
        services.AddScoped<IMorningSource, LinkMorning>();
        services.AddScoped<IMorningSource, ReassessmentMorning>();
        services.AddOfficePlace(
            new("reassessments", "评估审查", PublishingLinks.Reassessments, Audience.Business, 24, Heading)
        );
        services.AddScoped<PublicationCounts>();
        services.AddOfficePlace(new("counts", "发布统计", PublishingLinks.Counts, Audience.Business, 23, Heading));
        ExternalLinks.Add(services);
        services.AddScoped<LinkInspector>();
        services.AddScoped<RecheckLinks>();
        services.AddScoped<IPlatformJob, CheckLinks>();
        services.AddOfficePlace(new("links", "失效链接", PublishingLinks.BrokenLinks, Audience.Business, 22, Heading));
        services.AddOfficePlace(new("columns", "栏目更新", PublishingLinks.Columns, Audience.Business, 21, Heading));
        services.AddOfficePlace(
            new("catalogue", "标准目录", PublishingLinks.Catalogues, Audience.Business, 20, Heading)
        );
    }
}
