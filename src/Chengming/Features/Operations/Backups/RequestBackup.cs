using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Jobs;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Backups;

/// <summary>立即备份: asks for a backup now; the recurring job takes it.</summary>
internal sealed class RequestBackup(PlatformDb db, JobLeases leases, JobRunner runner, TimeProvider clock)
{
    /// <summary>Asks for a backup.</summary>
    public async Task<Outcome<BackupRun>> RunAsync(string? note, ActionContext context, CancellationToken cancel)
    {
        var words = note?.Trim() is { Length: > 0 } text ? text : null;
        if (words?.Length > BackupRun.LongestNote)
        {
            return new Problem("Note", $"备注不超过 {BackupRun.LongestNote} 个字。");
        }

        if (await db.Set<BackupRun>().AnyAsync(r => r.State == BackupState.Waiting, cancel))
        {
            return new Problem("", "已有一次备份在等待，不必再排一次。");
        }

        var run = new BackupRun(context.Actor.Name, words, clock.GetUtcNow());
        db.Add(run);
        db.Record(context, new BackupRequested(new AuditSubject(nameof(BackupRun), run.Id, words ?? "手动备份")));
        await db.SaveChangesAsync(cancel);
        await leases.EnsureAsync(DailyBackup.JobName, cancel);
        await leases.MakeDueAsync(DailyBackup.JobName, cancel);
        runner.Wake(DailyBackup.JobName);
        return run;
    }
}

/// <summary>Somebody asked for a backup.</summary>
[Term("要求备份")]
public sealed record BackupRequested(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>A backup was taken.</summary>
/// <param name="Subject">The backup.</param>
/// <param name="File">Where it lies.</param>
/// <param name="AuditSequence">Number of the newest audit record in it.</param>
/// <param name="WithKeys">True when the keys are in it.</param>
[Term("完成备份")]
public sealed record BackupTaken(AuditSubject Subject, string File, long AuditSequence, bool WithKeys)
    : AuditedEvent(Subject);

/// <summary>A backup was brought back.</summary>
/// <param name="Subject">The platform.</param>
/// <param name="File">The file.</param>
/// <param name="AuditSequence">Number of the newest audit record in it.</param>
[Term("恢复备份")]
public sealed record BackupRestored(AuditSubject Subject, string File, long AuditSequence) : AuditedEvent(Subject);
