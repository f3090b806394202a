using Chengming.Data;
using Chengming.Features.Files.Sealing;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Storing;

/// <summary>Takes out of the store what removed files had, unless another file has the same bytes (清除已删文件的内容).</summary>
internal sealed class RemoveDiscardedContents(PlatformDb db, FolderFileStore store, TimeProvider clock) : IPlatformJob
{
    /// <summary>How long bytes outlast their file; longer than any backup takes.</summary>
    public static readonly TimeSpan Respite = TimeSpan.FromDays(1);

    private const int Portion = 500;

    public string Name => "remove-discarded-contents";

    public string Title => "清除已删文件的内容";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Respite;
        var due = await db.Set<DiscardedContent>()
            .AsNoTracking()
            .Where(c => c.DiscardedAt <= before)
            .OrderBy(c => c.DiscardedAt)
            .Take(Portion)
            .ToListAsync(cancel);
        foreach (var content in due)
        {
            var hash = content.Hash;
            await store.RemoveUnlessNeededAsync(hash, () => IsNeededAsync(hash, cancel));
            await db.Set<DiscardedContent>()
                .Where(c => c.Hash == hash && c.DiscardedAt <= before)
                .ExecuteDeleteAsync(cancel);
        }
    }

    private async Task<bool> IsNeededAsync(ContentHash hash, CancellationToken cancel) =>
        await db.Set<StoredFile>().AnyAsync(f => f.Hash == hash, cancel)
        || await db.Set<SealedFile>().AnyAsync(f => f.Hash == hash && f.Key != "", cancel);
}
