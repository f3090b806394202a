using Chengming.Doctor;
using Chengming.Export;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Operations.Backups;
using Chengming.Features.Operations.Doctor;
using Chengming.Features.Operations.Keys;
using Chengming.Features.Operations.Watching;
using Chengming.Jobs;

namespace Chengming.Features.Operations;

/// <summary>Keeping the platform running (运行维护): recurring jobs, backups, health.</summary>
internal static class OperationsFeature
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddWatching();
        var services = builder.Services;
        services.AddScoped<ExportEverything>();
        services.AddScoped<TakeBackup>();
        services.AddScoped<RestoreBackup>();
        services.AddScoped<RequestBackup>();
        services.AddScoped<IPlatformJob, DailyBackup>();
        services.AddScoped<IMorningSource, BackupMorning>();
        services.AddSettings<BackupSettings>("备份", Audience.SystemAdministrators);
        services.AddScoped<KeyInventory>();
        services.AddScoped<RotateKeys>();
        services.AddScoped<RetireKey>();
        services.AddScoped<Examination>();
        // In the order of the table: what a later check stands on comes first.
        services.AddScoped<IDoctorCheck, SettingsAreUsable>();
        services.AddScoped<IDoctorCheck, DatabaseIsReachable>();
        services.AddScoped<IDoctorCheck, MigrationsAreApplied>();
        services.AddScoped<IDoctorCheck, KeysAreThere>();
        services.AddScoped<IDoctorCheck, DiskHasRoom>();
        services.AddScoped<IDoctorCheck, FoldersArePrivate>();
        services.AddScoped<IDoctorCheck, DataCanBeWritten>();
        services.AddScoped<IDoctorCheck, ClockIsRight>();
        services.AddScoped<IDoctorCheck, FontsAreThere>();
        services.AddScoped<IDoctorCheck, AuditChainEndsRight>();
        services.AddScoped<IDoctorCheck, StoredFilesAreWhole>();
        services.AddScoped<IDoctorCheck, BackupIsRecent>();
        services.AddOfficePlace(
            new("jobs", "定时任务", "/office/jobs", Audience.SystemAdministrators, 920, OfficePlace.Upkeep)
        );
        services.AddOfficePlace(
            new("backups", "备份", "/office/backups", Audience.SystemAdministrators, 930, OfficePlace.Upkeep)
        );
    }

    public static void MapOperations(this WebApplication app) => app.MapWatching();
}
