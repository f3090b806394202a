using System.IO.Compression;
using Chengming.Data;
using Chengming.Export;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Backups;

/// <summary>
/// 备份: writes everything into one archive while the platform goes on working. The tables are those of one moment; files are never
/// changed once stored, so they may be copied after it. A broken-off backup leaves no file under the name asked for.
/// </summary>
internal sealed class TakeBackup(PlatformDb db, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>What a row counts in the progress, in bytes.</summary>
    private const int RowWeight = 200;

    /// <summary>Where to write, and whether the keys go along.</summary>
    public sealed record Input(string File, bool WithKeys);

    /// <summary>Writes the backup and returns its manifest.</summary>
    public async Task<BackupManifest> RunAsync(Input input, IProgress<WorkProgress> progress, CancellationToken cancel)
    {
        var target = Path.GetFullPath(input.File);
        var part = target + ".part";
        try
        {
            BackupManifest manifest;
            // A backup is as confidential as the database.
            await using (var stream = OwnersOnly.CreateFile(part, FileMode.Create))
            {
                await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    manifest = await WriteAsync(archive, input, progress, cancel);
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
            FolderFlush.ToDisk(Path.GetDirectoryName(target)!);
            return manifest;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<BackupManifest> WriteAsync(
        ZipArchive archive,
        Input input,
        IProgress<WorkProgress> progress,
        CancellationToken cancel
    )
    {
        await using var tables = await PortableTables.OpenAsync(db, cancel);
        var createdAt = clock.GetUtcNow();
        var chosen = PortableTables
            .TablesOf(db.Model)
            .Where(t => input.WithKeys || t.Name != PortableTables.KeyTable)
            .ToList();
        var files = FilesOf(BackupManifest.FilesFolder)
            .Concat(input.WithKeys ? FilesOf(BackupManifest.KeysFolder) : [])
            .ToList();
        var total = files.Sum(f => f.File.Length) + 1;
        foreach (var table in chosen)
        {
            total += RowWeight * await tables.CountAsync(table.Name, cancel);
        }

        var done = 0L;
        var entries = new List<BackupEntry>();
        var written = new List<BackupTable>();
        foreach (var table in chosen)
        {
            var before = done;
            var name = new BackupTable(table.Name, 0, []).EntryName;
            var rows = 0L;
            entries.Add(
                await AddAsync(
                    archive,
                    name,
                    async stream =>
                        rows = await tables.WriteAsync(
                            table,
                            stream,
                            n => Tell(before + (n * RowWeight), $"数据表 {table.Name}"),
                            cancel
                        )
                )
            );
            written.Add(new BackupTable(table.Name, rows, PortableTables.ColumnsOf(table)));
            done += rows * RowWeight;
            Tell(done, $"数据表 {table.Name}");
        }

        foreach (var (name, file) in files)
        {
            await using var source = Opened(file);
            if (source is not null)
            {
                entries.Add(await AddAsync(archive, name, stream => source.CopyToAsync(stream, cancel)));
            }

            done += file.Length;
            Tell(done, "文件");
        }

        var (sequence, hash) = await tables.AuditHeadAsync(cancel);
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat,
            createdAt,
            db.Database.IsSqlite() ? "Sqlite" : "PostgreSql",
            [.. (await db.Database.GetAppliedMigrationsAsync(cancel)).Select(SchemaNames.Of)],
            input.WithKeys,
            sequence,
            hash,
            written,
            entries
        );
        await using var last = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(cancel);
        manifest.Write(last);
        progress.Report(new(100, "完成"));
        return manifest;

        void Tell(long at, string words) => progress.Report(new((int)Math.Min(99, 100 * at / total), words));
    }

    /// <summary>
    /// Null for what is gone since it was listed: an upload that was finished or broken off, or the bytes of a file whose row was removed
    /// a day before. The tables of this backup speak of neither.
    /// </summary>
    private static FileStream? Opened(FileInfo file)
    {
        try
        {
            return file.OpenRead();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static async Task<BackupEntry> AddAsync(ZipArchive archive, string name, Func<Stream, Task> write)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();
        await using var digest = new DigestStream(entry);
        await write(digest);
        return new BackupEntry(name, digest.Length, digest.Digest());
    }

    /// <summary>The files of a part of the data folder under their names in the archive, in a fixed order.</summary>
    private IEnumerable<(string Name, FileInfo File)> FilesOf(string part)
    {
        var folder = new DirectoryInfo(Path.Combine(configuration.DataPath(), part.TrimEnd('/')));
        return folder.Exists
            ? folder
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(f => (part + Path.GetRelativePath(folder.FullName, f.FullName).Replace('\\', '/'), f))
                .OrderBy(f => f.Item1, StringComparer.Ordinal)
            : [];
    }
}
