using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Jobs;

/// <summary>立即运行定时任务: lets a recurring job run now instead of waiting for its time.</summary>
internal sealed class RunJobNow(PlatformDb db, JobLeases leases, JobRunner runner, IEnumerable<IPlatformJob> jobs)
{
    /// <summary>Makes the job due and wakes this process; when another one looks first, that one does it. Returns the job's title.</summary>
    public async Task<Outcome<string>> RunAsync(string name, ActionContext context, CancellationToken cancel)
    {
        if (jobs.SingleOrDefault(j => j.Name == name) is not { } job)
        {
            return new Problem("", $"没有名为“{name}”的定时任务。");
        }

        await leases.EnsureAsync(name, cancel);
        db.Record(context, new JobRunRequested(new AuditSubject(nameof(JobLease), null, job.Title)));
        await db.SaveChangesAsync(cancel);
        await leases.MakeDueAsync(name, cancel);
        runner.Wake(name);
        return job.Title;
    }
}

/// <summary>Somebody let a recurring job run at once.</summary>
[Term("立即运行定时任务")]
public sealed record JobRunRequested(AuditSubject Subject) : AuditedEvent(Subject);
