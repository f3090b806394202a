using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Releasing;

/// <summary>
/// Removes checks before release whose time is over, and the files that nothing else needs (清除到期的发布前检查). An original stays as
/// long as a copy that was cleaned from it: copies go in one run, their originals in the next.
/// </summary>
internal sealed class RemoveOldChecks(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IPlatformJob
{
    private const int Portion = 200;

    public string Name => "remove-old-checks";

    public string Title => "清除到期的发布前检查";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var retention = await settings.GetAsync<CheckRetention>(cancel);
        var now = clock.GetUtcNow();
        var before = retention.Before(now);
        var files = await FilesBefore(before).OrderBy(f => f.UploadedAt).Take(Portion).ToListAsync(cancel);
        var removed = files.Select(f => f.Id).ToList();
        var checks = await db.Set<ReleaseCheck>().Where(c => removed.Contains(c.Id)).ToListAsync(cancel);
        checks.AddRange(
            await ChecksBefore(before)
                .Where(c => !removed.Contains(c.Id))
                .OrderBy(c => c.CheckedAt)
                .Take(Portion)
                .ToListAsync(cancel)
        );
        if (files.Count + checks.Count == 0)
        {
            return;
        }

        db.RemoveRange(checks);
        db.RemoveRange(files);
        await DiscardAsync(files.Select(f => f.Hash).Distinct().ToList(), now, cancel);
        db.Record(
            ActionContext.Platform("定时任务"),
            new OldChecksRemoved(
                new AuditSubject(nameof(ReleaseCheck), null, "到期的发布前检查"),
                checks.Count,
                files.Count,
                retention.KeptDays
            )
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Files that only a check needed, which is over or was never finished, and of which there are no copies.</summary>
    private IQueryable<StoredFile> FilesBefore(DateTimeOffset before) =>
        db.Set<StoredFile>()
            .Where(f => f.IsForCheckOnly && f.UploadedAt < before)
            .Where(f => !db.Set<ReleaseCheck>().Any(c => c.Id == f.Id && c.CheckedAt >= before))
            .Where(f => !db.Set<StoredFile>().Any(copy => copy.CleanedFromId == f.Id));

    /// <summary>Checks whose time is over, but for those of originals whose copies' checks are still there.</summary>
    private IQueryable<ReleaseCheck> ChecksBefore(DateTimeOffset before) =>
        from check in db.Set<ReleaseCheck>()
        where check.CheckedAt < before
        where
            !(
                from copy in db.Set<StoredFile>()
                where copy.CleanedFromId == check.Id
                join itsCheck in db.Set<ReleaseCheck>() on copy.Id equals itsCheck.Id
                select copy
            ).Any()
        select check;

    private async Task DiscardAsync(List<ContentHash> hashes, DateTimeOffset now, CancellationToken cancel)
    {
        var discarded = await db.Set<DiscardedContent>().Where(c => hashes.Contains(c.Hash)).ToListAsync(cancel);
        discarded.ForEach(c => c.Again(now));
        db.AddRange(hashes.Except(discarded.Select(c => c.Hash)).Select(h => new DiscardedContent(h, now)));
    }
}

/// <summary>Checks before release whose time was over were removed, with the files that nothing else needed.</summary>
/// <param name="Subject">The checks.</param>
/// <param name="Checks">How many checks.</param>
/// <param name="Files">How many files.</param>
/// <param name="KeptDays">How long they are kept.</param>
[Term("清除到期的发布前检查")]
public sealed record OldChecksRemoved(AuditSubject Subject, int Checks, int Files, int KeptDays)
    : AuditedEvent(Subject);
