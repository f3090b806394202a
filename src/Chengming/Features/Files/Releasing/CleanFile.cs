using System.Security.Cryptography;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Cleaning;
using Chengming.Features.Files.Storing;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Releasing;

/// <summary>生成清洁副本: makes a copy of a file without what is in it unseen, keeps it beside the original, and checks it.</summary>
internal sealed class CleanFile(
    PlatformDb db,
    StoreFile storeFile,
    FolderFileStore store,
    ReleaseCleaner cleaner,
    ScanPlaces places,
    CheckingDesk desk
)
{
    private const string Mark = "（清洁副本）";

    /// <summary>What to clean.</summary>
    /// <param name="FileId">The file.</param>
    /// <param name="RemoveHidden">Hidden text, sheets, rows, columns and slides too.</param>
    public sealed record Input(Guid FileId, bool RemoveHidden);

    /// <summary>Makes the copy, or says why there is none.</summary>
    /// <exception cref="DamagedContentException">The original is no longer what was given in.</exception>
    public async Task<Outcome<ReleaseCheck>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var original = await db.Set<StoredFile>().SingleAsync(f => f.Id == input.FileId, cancel);
        var choices = new CleaningChoices(input.RemoveHidden);
        var cleaned = await places.RunAsync(
            async () => cleaner.Clean(await store.ReadAsync(original.Hash, cancel), original.Kind, choices, cancel),
            cancel
        );
        if (cleaned is null)
        {
            return new Problem("", "同时检查的文件较多，还没有轮到；请一分钟后再试。");
        }

        if (cleaned.Content is null)
        {
            return cleaned.Remarks.Select(r => new Problem("", r)).ToList();
        }

        if (ContentHash.Of(SHA256.HashData(cleaned.Content)) == original.Hash)
        {
            return new Problem(
                "",
                "没有可以自动去掉的内容，副本会与原件完全相同，没有另存；余下的问题请在原文件中修改后重新上传。"
            );
        }

        await using var bytes = new MemoryStream(cleaned.Content, writable: false);
        var stored = await storeFile.RunAsync(
            new(original.AgencyId, NameOfCopy(original.Name), bytes, original.Id, ForCheckOnly: true),
            context,
            cancel
        );
        if (stored.Value is not { } copy)
        {
            return stored.Problems.ToList();
        }

        db.Record(context, new FileCleaned(original.Subject, copy.Id, input.RemoveHidden));
        return await desk.NoteAsync(copy, CheckedContent.Of(cleaned), context, cancel);
    }

    private static string NameOfCopy(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        return stem.EndsWith(Mark, StringComparison.Ordinal) ? name : stem + Mark + Path.GetExtension(name);
    }
}

/// <summary>A cleaned copy of a file was made.</summary>
/// <param name="Subject">The original.</param>
/// <param name="CopyId">The copy.</param>
/// <param name="RemovedHidden">Whether hidden content was taken out too.</param>
[Term("生成清洁副本")]
public sealed record FileCleaned(AuditSubject Subject, Guid CopyId, bool RemovedHidden) : AuditedEvent(Subject);
