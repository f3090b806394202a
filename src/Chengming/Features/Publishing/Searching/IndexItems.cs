using Chengming.Data;
using Chengming.Export;
using Chengming.Features.Publishing.Items;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Searching;

/// <summary>
/// 重建检索索引: indexes the public items that the search does not know in the present edition of its terms, the newest first. There are none in
/// daily work; there are after a restore and after an upgrade that cuts words in another way. What was done stays done when it is broken off.
/// </summary>
internal sealed class IndexItems(PlatformDb db) : IPlatformJob
{
    private const int AtOnce = 100;

    public string Name => "search-index";

    public string Title => "补建检索索引";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken cancel) => RunAsync(new Progress<WorkProgress>(), cancel);

    /// <summary>Marks every item to be indexed anew; the search goes on answering meanwhile.</summary>
    public Task MarkAllAsync(CancellationToken cancel) =>
        db.Set<SearchEntry>().ExecuteUpdateAsync(e => e.SetProperty(x => x.Edition, 0), cancel);

    /// <summary>Indexes what is missing and returns the number of items.</summary>
    public async Task<int> RunAsync(IProgress<WorkProgress> progress, CancellationToken cancel)
    {
        var total = await Missing(db).CountAsync(cancel);
        var done = 0;
        var last = DateTimeOffset.MaxValue;
        while (done < total)
        {
            await using var batch = await db.Database.BeginTransactionAsync(cancel);
            var next = await Missing(db)
                .Where(i => i.PublishedAt <= last)
                .OrderByDescending(i => i.PublishedAt)
                .Take(AtOnce)
                .Select(i => new { i.Id, i.PublishedAt })
                .ToListAsync(cancel);
            if (next.Count == 0)
            {
                break;
            }

            var items = await HoldAsync(next.ConvertAll(i => i.Id), cancel);
            var indexing = ItemIndexing.Again(db, items);
            await indexing.PrepareAsync(cancel);
            await db.SaveChangesAsync(cancel);
            await indexing.WriteAsync(cancel);
            await batch.CommitAsync(cancel);
            db.ChangeTracker.Clear();
            done += next.Count;
            last = next[^1].PublishedAt;
            progress.Report(new((int)(100L * done / Math.Max(done, total)), "检索索引"));
        }

        if (done >= AtOnce)
        {
            await new MergeIndex(db).RunAsync(cancel);
        }

        return done;
    }

    /// <summary>Public items that the search does not know, or only in an older edition.</summary>
    public static IQueryable<PublicItem> Missing(PlatformDb db) =>
        db.Set<PublicItem>()
            .Where(i => !db.Set<SearchEntry>().Any(e => e.ItemId == i.Id && e.Edition == ItemTerms.Edition));

    /// <summary>The items as they are now. Nobody corrects or withdraws them before they are indexed; SQLite has one writer anyway.</summary>
    private async Task<List<PublicItem>> HoldAsync(List<Guid> ids, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync(
                $"""SELECT 1 FROM "PublicItems" WHERE "Id" = ANY({ids}) FOR SHARE""",
                cancel
            );
        }

        return await db.Set<PublicItem>().Where(i => ids.Contains(i.Id)).ToListAsync(cancel);
    }
}
