using Chengming.Actions;
using Chengming.Data;
using Chengming.Export;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Backups;

/// <summary>定时备份: takes the backups that were asked for and the one of the day, and clears old ones away.</summary>
internal sealed class DailyBackup(
    PlatformDb db,
    TakeBackup takeBackup,
    PlatformSettings settings,
    IConfiguration configuration,
    IServiceScopeFactory scopes,
    TimeProvider clock
) : IPlatformJob
{
    public const string JobName = "backup";

    private static readonly TimeSpan BetweenMarks = TimeSpan.FromSeconds(1);

    public string Name => JobName;

    public string Title => "备份";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var policy = await settings.GetAsync<BackupSettings>(cancel);
        // Whoever has the lease is the only one at work: what still runs in the table was broken off.
        foreach (var left in await db.Set<BackupRun>().Where(r => r.State == BackupState.Running).ToListAsync(cancel))
        {
            left.BreakOff(clock.GetUtcNow());
        }

        var run =
            await db.Set<BackupRun>()
                .Where(r => r.State == BackupState.Waiting)
                .OrderBy(r => r.RequestedAt)
                .FirstOrDefaultAsync(cancel)
            ?? await DueByTimetableAsync(policy, cancel);
        run?.Begin(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        if (run is not null)
        {
            await TakeAsync(run, policy.FolderBelow(configuration.DataPath()), cancel);
            await ClearAwayAsync(policy.Keep, cancel);
        }
    }

    private async Task<BackupRun?> DueByTimetableAsync(BackupSettings policy, CancellationToken cancel)
    {
        var dueAt = policy.LastDueAt(clock.GetUtcNow());
        // A platform that was set up since then has its first backup at the next time.
        if (
            !policy.Daily
            || !await db.AuditRecords.AnyAsync(r => r.At < dueAt, cancel)
            || await db.Set<BackupRun>().AnyAsync(r => r.State == BackupState.Done && r.StartedAt >= dueAt, cancel)
        )
        {
            return null;
        }

        var run = new BackupRun(by: null, note: null, clock.GetUtcNow());
        db.Add(run);
        return run;
    }

    private async Task TakeAsync(BackupRun run, string folder, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var left in Directory.EnumerateFiles(folder, "chengming-*.part"))
            {
                File.Delete(left);
            }

            var stamp = clock.GetUtcNow().ToOffset(ChinaTime.Offset);
            var file = Path.Combine(folder, FormattableString.Invariant($"chengming-{stamp:yyyyMMdd-HHmmss}.zip"));
            var mark = new ProgressMark();
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var marking = MarkAsync(run.Id, mark, ended.Token);
            BackupManifest manifest;
            try
            {
                manifest = await takeBackup.RunAsync(new(file, WithKeys: false), mark, cancel);
            }
            finally
            {
                await ended.CancelAsync();
                await marking;
            }

            run.Finish(file, new FileInfo(file).Length, manifest.AuditSequence, manifest.AuditHash, clock.GetUtcNow());
            db.Record(
                ActionContext.Platform("定时任务"),
                new BackupTaken(
                    new AuditSubject(nameof(BackupRun), run.Id, Path.GetFileName(file)),
                    file,
                    manifest.AuditSequence,
                    WithKeys: false
                )
            );
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception e)
        {
            if (cancel.IsCancellationRequested)
            {
                run.BreakOff(clock.GetUtcNow());
            }
            else
            {
                run.Fail(e.Message, clock.GetUtcNow());
            }

            await db.SaveChangesAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Only what the timetable took is cleared away; what a person asked for stays.</summary>
    private async Task ClearAwayAsync(int keep, CancellationToken cancel)
    {
        var old = await db.Set<BackupRun>()
            .Where(r => r.RequestedBy == null && r.File != null)
            .OrderByDescending(r => r.StartedAt)
            .Skip(keep)
            .ToListAsync(cancel);
        foreach (var run in old)
        {
            File.Delete(run.File!);
            run.ClearAway();
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Writes down how far the backup is, with a context of its own: the backup's reads one moment only.</summary>
    private async Task MarkAsync(Guid run, ProgressMark mark, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(BetweenMarks);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                await using var scope = scopes.CreateAsyncScope();
                var percent = mark.Percent;
                await scope
                    .ServiceProvider.GetRequiredService<PlatformDb>()
                    .Set<BackupRun>()
                    .Where(r => r.Id == run)
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.Percent, percent), ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The backup has ended.
        }
    }

    private sealed class ProgressMark : IProgress<WorkProgress>
    {
        private volatile int percent;

        public int Percent => percent;

        public void Report(WorkProgress value) => percent = value.Percent;
    }
}
