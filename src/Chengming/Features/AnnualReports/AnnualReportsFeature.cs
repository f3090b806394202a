using Chengming.Export;
using Chengming.Features.Accounts;
using Chengming.Features.AnnualReports.Checking;
using Chengming.Features.AnnualReports.Demo;
using Chengming.Features.AnnualReports.Office;
using Chengming.Features.AnnualReports.Portal;
using Chengming.Features.Office;
using Chengming.Features.Search;

namespace Chengming.Features.AnnualReports;

/// <summary>Annual reports (政府信息公开工作年度报告): published ones for everybody, and the checking page.</summary>
internal static class AnnualReportsFeature
{
    /// <summary>Tag of the cached public pages that show reports.</summary>
    public const string CacheTag = "annual-reports";

    public static void AddAnnualReports(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PublishReport>();
        builder.Services.AddScoped<ReportDirectory>();
        builder.Services.AddScoped<NewestReports>();
        builder.Services.AddScoped<IExportPart, ReportsExport>();
        builder.Services.AddScoped<DemoReports>();
        builder.Services.AddSingleton<ReportFiles>();
        builder.Services.AddScoped<IMorningSource, ReportsDue>();
        builder.Services.AddScoped<ISearchSource, ReportSearchSource>();
        builder.Services.AddOfficePlace(new("reports", "年度报告", ReportOfficeLinks.Reports, Audience.Business, 100));
        builder.Services.AddChecking();
    }

    public static void MapAnnualReports(this WebApplication app)
    {
        app.MapReportDownloads();
        app.MapChecking();
    }
}
