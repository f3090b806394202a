using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Cleaning;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Storing;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;

namespace Chengming.Features.Files;

/// <summary>Files (文件): what is uploaded is recognised, scanned and kept; what is to be published is checked and cleaned first.</summary>
internal static class FilesFeature
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new FolderFileStore(Path.Combine(builder.Configuration.DataPath(), "files")));
        services.AddSingleton<ReleaseScanner>();
        services.AddSingleton<ReleaseCleaner>();
        services.AddSingleton<ScanPlaces>();
        services.AddScoped<StoreFile>();
        services.AddScoped<DownloadFile>();
        services.AddScoped<CheckingDesk>();
        services.AddScoped<CheckBeforeRelease>();
        services.AddScoped<CleanFile>();
        services.AddScoped<IPlatformJob, RemoveUnfinishedUploads>();
        services.AddSettings<FileSettings>("文件", Audience.SecurityAdministrators);
    }
}
