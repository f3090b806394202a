using System.Threading.RateLimiting;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Cleaning;
using Chengming.Features.Files.Office;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Files;

/// <summary>Files (文件): what is uploaded is recognised, scanned and kept; what is to be published is checked and cleaned first.</summary>
internal static class FilesFeature
{
    /// <summary>Name of the limit on checking and cleaning, which cost time.</summary>
    public const string CheckLimit = "file-checks";

    /// <summary>How often one person may have files checked or cleaned within an hour.</summary>
    public const int ChecksPerHour = 120;

    public static void AddFiles(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new FolderFileStore(Path.Combine(builder.Configuration.DataPath(), "files")));
        services.AddSingleton<ReleaseScanner>();
        services.AddSingleton<ReleaseCleaner>();
        services.AddSingleton<ScanPlaces>();
        services.AddScoped<FileReception>();
        services.AddScoped<StoreFile>();
        services.AddScoped<SealFile>();
        services.AddScoped<SealedContents>();
        services.AddScoped<DestroySealedFile>();
        services.AddScoped<IProtectedValues, SealedFileProtectedValues>();
        services.AddScoped<DownloadFile>();
        services.AddScoped<CheckedContents>();
        services.AddScoped<IProtectedValues, CheckedContentProtectedValues>();
        services.AddScoped<CheckingDesk>();
        services.AddScoped<CheckBeforeRelease>();
        services.AddScoped<CleanFile>();
        services.AddScoped<CheckedFiles>();
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(CheckLimit, LimitOf));
        services.AddOfficePlace(new("files-check", "发布前检查", FileLinks.Start, Audience.ReleaseCheckers, 30));
        services.AddScoped<IPlatformJob, RemoveUnfinishedUploads>();
        services.AddScoped<IPlatformJob, RemoveOldChecks>();
        services.AddScoped<IPlatformJob, RemoveDiscardedContents>();
        services.AddSettings<FileSettings>("文件", Audience.SecurityAdministrators);
        services.AddSettings<CheckRetention>("发布前检查保存期", Audience.SystemAdministrators);
    }

    public static void MapFiles(this WebApplication app) => app.MapFileAddresses();

    private static RateLimitPartition<string> LimitOf(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.User.Identity is { IsAuthenticated: true }
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"checking files by {context.User.AccountId()}",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = ChecksPerHour,
                    Window = TimeSpan.FromHours(1),
                    QueueLimit = 0,
                }
            )
            : RateLimitPartition.GetNoLimiter("reading");
}
