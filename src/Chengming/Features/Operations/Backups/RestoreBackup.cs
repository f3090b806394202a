using Chengming.Data;
using Chengming.Data.Protection.Keys;
using Chengming.Export;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Backups;

/// <summary>
/// 恢复: brings a backup back into an empty place, into either database. Everything is verified before anything is written, the
/// audit chain before the transaction ends; a broken-off restore leaves an empty place.
/// </summary>
internal sealed class RestoreBackup(PlatformDb db, IConfiguration configuration, AuditHeadSeal seal)
{
    /// <summary>Restores the backup and returns its manifest.</summary>
    /// <exception cref="NotRestorableException">The file or the place will not do; nothing was changed.</exception>
    public async Task<BackupManifest> RunAsync(string file, IProgress<WorkProgress> progress, CancellationToken cancel)
    {
        using var backup = await BackupFile.OpenAsync(file, cancel);
        var manifest = backup.Manifest;
        await using var turn = await StartTurn.TakeAsync(db, cancel);
        var schema = await SchemaOfAsync(manifest, cancel);
        await RequireEmptyAsync(manifest, cancel);
        RequireKeys(manifest);

        var total = (2 * manifest.Entries.Sum(e => e.Length)) + 1;
        var done = 0L;
        await backup.VerifyAsync(length => Tell(done += length, "核对摘要"), cancel);

        await db.Database.MigrateAsync(schema, cancel);
        var staged = await StageFilesAsync(backup, length => Tell(done += length, "文件"), cancel);
        try
        {
            await LoadAsync(backup, staged, (length, table) => Tell(done += length, $"数据表 {table}"), cancel);
        }
        finally
        {
            staged.ForEach(s => s.Drop());
        }

        await db.Database.MigrateAsync(cancel);
        progress.Report(new(100, "完成"));
        return manifest;

        void Tell(long at, string words) => progress.Report(new((int)Math.Min(99, 100 * at / total), words));
    }

    private async Task LoadAsync(
        BackupFile backup,
        List<StagedFolder> staged,
        Action<long, string> loaded,
        CancellationToken cancel
    )
    {
        var manifest = backup.Manifest;
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        var loading = new TableLoading(db);
        await loading.DeferReferencesAsync(cancel);
        foreach (var table in manifest.Tables)
        {
            await using var rows = backup.OpenEntry(table.EntryName);
            await loading.LoadAsync(table, rows, _ => { }, cancel);
            loaded(manifest.Entries.Single(e => e.Name == table.EntryName).Length, table.Name);
        }

        await loading.CheckReferencesAsync(manifest.Tables, cancel);
        await RequireWholeChainAsync(manifest, cancel);
        await RequireKeysOfThePlatformAsync(manifest, cancel);
        staged.ForEach(s => s.MoveIntoPlace());
        await whole.CommitAsync(cancel);
    }

    /// <summary>The migration of this database that the backup's schema ends with.</summary>
    private async Task<string> SchemaOfAsync(BackupManifest manifest, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToList();
        if (
            manifest.Schema.Count == 0
            || !known.Select(SchemaNames.Of).Take(manifest.Schema.Count).SequenceEqual(manifest.Schema)
        )
        {
            throw new NotRestorableException(
                $"备份的数据库结构是“{string.Join('、', manifest.Schema)}”，本程序只到“{string.Join('、', known.Select(SchemaNames.Of))}”。请用做备份的版本或更新的版本恢复。"
            );
        }

        var target = known[manifest.Schema.Count - 1];
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return applied.Count <= manifest.Schema.Count
            ? target
            : throw new NotRestorableException("目标数据库已是更新的结构。请恢复到一个还没有建表的空数据库。");
    }

    private async Task RequireEmptyAsync(BackupManifest manifest, CancellationToken cancel)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any())
        {
            var records = await db.AuditRecords.LongCountAsync(cancel);
            if (records > 0)
            {
                var (agencies, people) = (
                    await db.Agencies.CountAsync(cancel),
                    await db.StaffAccounts.CountAsync(cancel)
                );
                throw new NotRestorableException(
                    $"目标数据库不是空的：有机构 {agencies} 个、账号 {people} 个、审计记录 {records} 条。恢复不会覆盖已有数据，请换一个空的数据库。"
                );
            }
        }

        string[] parts = manifest.HasKeys
            ? [BackupManifest.FilesFolder, BackupManifest.KeysFolder]
            : [BackupManifest.FilesFolder];
        foreach (var part in parts)
        {
            var folder = Path.Combine(configuration.DataPath(), part.TrimEnd('/'));
            if (
                Directory.Exists(folder)
                && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() is > 0 and var count
            )
            {
                throw new NotRestorableException(
                    $"目标文件夹 {folder} 不是空的：有 {count} 个文件。恢复不会覆盖已有文件，请换一个空的 DataPath。"
                );
            }
        }
    }

    /// <summary>Asked for before the hours that a large restore takes; without them nothing that was restored could be written to.</summary>
    private void RequireKeys(BackupManifest manifest)
    {
        if (manifest.HasKeys)
        {
            return;
        }

        var folder = KeyFolder;
        List<string> missing =
        [
            .. KeyRing.Exists(folder) ? Array.Empty<string>() : [KeyRing.FileName],
            .. seal.HasKey ? Array.Empty<string>() : [Path.GetFileName(seal.KeyPath)],
        ];
        if (missing.Count > 0)
        {
            throw new NotRestorableException(
                $"备份中没有密钥，{folder} 里也缺 {string.Join('、', missing)}。请先把单独保管的密钥文件夹整个复制到 {folder}，再恢复；没有密钥，申请人信息、申请材料和文书都读不出来，平台也不能启动。未作恢复。"
            );
        }
    }

    /// <summary>Keys of another platform are noticed by the seal of the audit's head, which came with the rows.</summary>
    private async Task RequireKeysOfThePlatformAsync(BackupManifest manifest, CancellationToken cancel)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancel);
        if (!manifest.HasKeys && head.Sequence > 0 && !seal.Holds(head.Sequence, head.Hash, head.Seal))
        {
            throw new NotRestorableException(
                $"{KeyFolder} 里的密钥不是这个备份所属平台的（审计封印对不上）。请换成做备份的那个平台的密钥文件夹，再恢复。未作恢复。"
            );
        }
    }

    private string KeyFolder => Path.Combine(configuration.DataPath(), BackupManifest.KeysFolder.TrimEnd('/'));

    private async Task<List<StagedFolder>> StageFilesAsync(
        BackupFile backup,
        Action<long> staged,
        CancellationToken cancel
    )
    {
        var folders = new List<StagedFolder>();
        foreach (var part in new[] { BackupManifest.FilesFolder, BackupManifest.KeysFolder })
        {
            var entries = backup
                .Manifest.Entries.Where(e => e.Name.StartsWith(part, StringComparison.Ordinal))
                .ToList();
            if (entries.Count == 0)
            {
                continue;
            }

            var folder = new StagedFolder(Path.Combine(configuration.DataPath(), part.TrimEnd('/')));
            folders.Add(folder);
            foreach (var entry in entries)
            {
                await using var content = backup.OpenEntry(entry.Name);
                await folder.AddAsync(entry.Name[part.Length..], content, cancel);
                staged(entry.Length);
            }
        }

        return folders;
    }

    /// <summary>The chain must be whole and end where the backup's anchor says.</summary>
    private async Task RequireWholeChainAsync(BackupManifest manifest, CancellationToken cancel)
    {
        var (sequence, hash) = (0L, AuditChain.Beginning);
        await foreach (
            var link in db
                .AuditRecords.AsNoTracking()
                .OrderBy(r => r.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            if (link.Sequence != sequence + 1 || link.PreviousHash != hash || AuditChain.HashOf(link) != link.Hash)
            {
                throw new NotRestorableException($"备份中的审计链在第 {sequence + 1} 条断开，未作恢复。");
            }

            (sequence, hash) = (link.Sequence, link.Hash);
        }

        if ((sequence, hash) != (manifest.AuditSequence, manifest.AuditHash))
        {
            throw new NotRestorableException(
                $"备份中的审计链止于第 {sequence} 条，清单的锚点是第 {manifest.AuditSequence} 条，未作恢复。"
            );
        }
    }
}
