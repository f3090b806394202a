using System.CommandLine;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Backups;
using Chengming.Features.Operations.Keys;
using Chengming.Features.Publishing.Searching;

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
        db.Record(PlatformWork.Context(), new BackupRestored(AuditSubject.Platform, file, manifest.AuditSequence));
        await db.SaveChangesAsync(CancellationToken.None);
        await TellLostAsync(services, streams, cancel);
        await IndexAsync(services, streams, cancel);
        await BackupWords.TellAsync(streams, "已恢复", file, manifest, asJson);
        return CommandLine.Done;
    }

    /// <summary>The file of keys may be an older copy than the backup; what it does not open is named at once, not months later.</summary>
    private static async Task TellLostAsync(IServiceProvider services, CommandStreams streams, CancellationToken cancel)
    {
        var lost = await services.GetRequiredService<KeyInventory>().WithoutKeyAsync(cancel);
        if (lost.Count > 0)
        {
            await streams.Messages.WriteLineAsync(
                $"chengming：已恢复，但密钥文件比数据旧，{KeyWords.Of(lost)}读不出来。请从单独保管密钥的地方取回较新的一份，放进 DataPath/keys；不必重新恢复。"
            );
        }
    }

    /// <summary>The search is in no backup. When this is broken off, the running platform goes on with it by itself.</summary>
    private static async Task IndexAsync(IServiceProvider services, CommandStreams streams, CancellationToken cancel)
    {
        var progress = new PercentProgress(streams, "恢复");
        try
        {
            await services.GetRequiredService<IndexItems>().RunAsync(progress, cancel);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            await streams.Messages.WriteLineAsync("数据已恢复；检索索引没有补建完，平台运行后会接着补建。");
        }
        finally
        {
            progress.Clear();
        }
    }
}
