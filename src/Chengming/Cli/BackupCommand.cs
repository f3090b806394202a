using System.CommandLine;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Backups;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary><c>backup FILE</c>: everything into one archive, while the platform runs.</summary>
internal static class BackupCommand
{
    private const string KeysWarning =
        "chengming：备份中含密钥。拿到这个文件的人可以读出全部加密内容，请像密钥一样保管。";

    public static Command Create(CommandStreams streams)
    {
        var file = new Argument<string>("file") { Description = "写到哪个文件（.zip）" };
        var keys = new Option<bool>("--with-keys") { Description = "连同密钥一起备份（慎用）" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("backup", "备份：数据库和文件，平台可照常运行") { file, keys, json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    services =>
                        RunAsync(
                            services,
                            new(parsed.GetValue(file)!, parsed.GetValue(keys)),
                            parsed.GetValue(json),
                            streams,
                            cancel
                        )
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        TakeBackup.Input input,
        bool asJson,
        CommandStreams streams,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<PlatformDb>();
        if (!await db.Database.CanConnectAsync(cancel))
        {
            await streams.Messages.WriteLineAsync(
                "chengming：没有数据库可备份。请检查 DataPath 和 ConnectionStrings__Platform。"
            );
            return CommandLine.BadInput;
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await streams.Messages.WriteLineAsync(
                "chengming：数据库结构比本程序旧。请用原来的版本备份，或先启动一次本程序。"
            );
            return CommandLine.BadInput;
        }

        var progress = new PercentProgress(streams, "备份");
        BackupManifest manifest;
        try
        {
            manifest = await services.GetRequiredService<TakeBackup>().RunAsync(input, progress, cancel);
        }
        finally
        {
            progress.Clear();
        }

        db.Record(
            ActionContext.Platform("命令行"),
            new BackupTaken(
                new AuditSubject(nameof(BackupRun), null, Path.GetFileName(input.File)),
                input.File,
                manifest.AuditSequence,
                input.WithKeys
            )
        );
        await db.SaveChangesAsync(cancel);
        if (input.WithKeys)
        {
            await streams.Messages.WriteLineAsync(KeysWarning);
        }

        await BackupWords.TellAsync(streams, "已备份到", input.File, manifest, asJson);
        return CommandLine.Done;
    }
}
