using System.IO.Compression;
using System.Text.Json;

namespace Chengming.Features.Operations.Backups;

/// <summary>The file cannot be restored; nothing was changed. The message says why and what to do.</summary>
internal sealed class NotRestorableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A backup that lies there, opened for reading.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly ZipArchive archive;

    private BackupFile(ZipArchive archive, BackupManifest manifest)
    {
        this.archive = archive;
        Manifest = manifest;
    }

    /// <summary>What it holds.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup.</summary>
    /// <exception cref="NotRestorableException">It is none, or one of a later version.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            throw new NotRestorableException($"{path}：没有这个文件。");
        }

        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, cancel);
            var entry =
                zip.GetEntry(BackupManifest.EntryName)
                ?? throw new NotRestorableException($"{path}：不是澄明的备份（没有清单）。");
            await using var stream = await entry.OpenAsync(cancel);
            var manifest = BackupManifest.Read(stream);
            if (manifest.Format != BackupManifest.CurrentFormat)
            {
                throw new NotRestorableException(
                    $"{path}：备份格式 {manifest.Format} 比本程序新，请用较新的版本恢复。"
                );
            }

            return new BackupFile(zip, manifest);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or IOException)
        {
            zip?.Dispose();
            throw new NotRestorableException($"{path}：文件损坏，或不是澄明的备份（{e.Message}）", e);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    public Stream OpenEntry(string name) =>
        archive.GetEntry(name)?.Open() ?? throw new NotRestorableException($"备份缺少条目 {name}。");

    /// <summary>Reads every entry and compares length and digest with the manifest; none may be missing, none too many.</summary>
    public async Task VerifyAsync(Action<long> read, CancellationToken cancel)
    {
        var listed = Manifest.Entries.Select(e => e.Name).Append(BackupManifest.EntryName);
        var there = archive.Entries.Select(e => e.FullName).ToList();
        if (!there.ToHashSet(StringComparer.Ordinal).SetEquals(listed) || there.Count != Manifest.Entries.Count + 1)
        {
            throw new NotRestorableException(
                "备份中的条目与清单不符：有缺少、多余或重复。备份不完整或被改动，未作恢复。"
            );
        }

        foreach (var entry in Manifest.Entries)
        {
            await using var digest = new DigestStream(Stream.Null);
            try
            {
                await using var stream = OpenEntry(entry.Name);
                await stream.CopyToAsync(digest, cancel);
            }
            catch (InvalidDataException e)
            {
                throw Altered(entry, e);
            }

            if (digest.Length != entry.Length || digest.Digest() != entry.Sha256)
            {
                throw Altered(entry);
            }

            read(entry.Length);
        }
    }

    public void Dispose() => archive.Dispose();

    private static NotRestorableException Altered(BackupEntry entry, Exception? inner = null) =>
        new($"备份中的 {entry.Name} 与清单的摘要不符：备份损坏或被改动，未作恢复。", inner);
}
