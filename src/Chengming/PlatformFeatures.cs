using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Features.Audit;
using Chengming.Features.Files;
using Chengming.Features.Notifications;
using Chengming.Features.Office;
using Chengming.Features.Operations;
using Chengming.Features.Portal;
using Chengming.Features.Publishing;
using Chengming.Features.Requests;
using Chengming.Features.Search;
using Chengming.Jobs;

namespace Chengming;

/// <summary>The list of features; the web server and the commands that work on the data are built from it alike.</summary>
internal static class PlatformFeatures
{
    public static WebApplication Build(string[] words)
    {
        var builder = Platform.CreateBuilder(words);

        builder.AddPlatformData();
        builder.AddJobs();
        builder.AddPortal();
        builder.AddAudit();
        builder.AddOffice();
        builder.AddAccounts();
        builder.AddAgencies();
        builder.AddFiles();
        builder.AddPublishing();
        builder.AddRequests();
        builder.AddAnnualReports();
        builder.AddNotifications();
        builder.AddSearch();
        builder.AddOperations();

        return builder.Build();
    }
}
