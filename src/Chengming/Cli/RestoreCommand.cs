using System.CommandLine;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Backups;

namespace Chengming.Cli;

/// <summary><c>restore FILE</c>: brings a backup back into an empty place.</summary>
internal static class RestoreCommand
{
    public static Command Create(CommandStreams streams)
    {
        var file = new Argument<string>("file") { Description = "备份文件" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("restore", "恢复：把备份恢复到空的数据库和数据文件夹") { file, json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    services => RunAsync(services, parsed.GetValue(file)!, parsed.GetValue(json), streams, cancel)
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string file,
        bool asJson,
        CommandStreams streams,
        CancellationToken cancel
    )
    {
        var progress = new PercentProgress(streams, "恢复");
        BackupManifest manifest;
        try
        {
            manifest = await services.GetRequiredService<RestoreBackup>().RunAsync(file, progress, cancel);
        }
        finally
        {
            progress.Clear();
        }

        var db = services.GetRequiredService<PlatformDb>();
        db.ChangeTracker.Clear();
        db.Record(
            ActionContext.Platform("命令行"),
            new BackupRestored(AuditSubject.Platform, file, manifest.AuditSequence)
        );
        await db.SaveChangesAsync(CancellationToken.None);
        await BackupWords.TellAsync(streams, "已恢复", file, manifest, asJson);
        return CommandLine.Done;
    }
}
