using Chengming.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Chengming.Jobs;

/// <summary>Taking, renewing and giving up the leases of jobs. Every step is one update with a condition, so that two processes never both succeed.</summary>
internal sealed class JobLeases(PlatformDb db, TimeProvider clock)
{
    /// <summary>How long a lease holds without being renewed; so long a dead process blocks a job.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(2);

    /// <summary>How soon a failed job is tried again; doubled with every failure up to its own interval.</summary>
    public static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    /// <summary>Sees to it that the job has its row; a new one is due at once.</summary>
    public async Task EnsureAsync(string job, CancellationToken cancel)
    {
        if (await Of(job).AnyAsync(cancel))
        {
            return;
        }

        var lease = new JobLease(job, clock.GetUtcNow());
        db.Add(lease);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another process was quicker; whatever else was wrong shows at the next step.
        }

        db.Entry(lease).State = EntityState.Detached;
    }

    /// <summary>Takes the lease when the job is due and nobody holds it. Several processes may try; one gets it.</summary>
    public async Task<bool> TakeAsync(string job, string holder, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var until = now + Term;
        var free = Of(job).Where(l => l.DueAt <= now && (l.HeldUntil == null || l.HeldUntil < now));
        // Most looks find nothing to do and must not ask for the right to write.
        if (!await free.AnyAsync(cancel))
        {
            return false;
        }

        var taken = await free.ExecuteUpdateAsync(
            l =>
                l.SetProperty(x => x.Holder, holder)
                    .SetProperty(x => x.HeldUntil, until)
                    .SetProperty(x => x.LastStartedAt, now),
            cancel
        );
        return taken == 1;
    }

    /// <summary>Holds on to the lease; false when it ran out and another process has it.</summary>
    public async Task<bool> RenewAsync(string job, string holder, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Term;
        return await HeldBy(job, holder).ExecuteUpdateAsync(l => l.SetProperty(x => x.HeldUntil, until), cancel) == 1;
    }

    /// <summary>Gives the lease up after the job was done; the next run comes after its interval.</summary>
    public Task EndAsync(IPlatformJob job, string holder, CancellationToken cancel)
    {
        var next = clock.GetUtcNow() + job.Every;
        return GiveUpAsync(
            job.Name,
            holder,
            l =>
                l.SetProperty(x => x.Outcome, JobOutcome.Done)
                    .SetProperty(x => x.Fault, (string?)null)
                    .SetProperty(x => x.Failures, 0)
                    .SetProperty(x => x.DueAt, next),
            cancel
        );
    }

    /// <summary>Gives the lease up after the job failed; it is tried again sooner than usual.</summary>
    public async Task FailAsync(IPlatformJob job, string holder, string fault, CancellationToken cancel)
    {
        var failures = await Of(job.Name).Select(l => l.Failures).SingleAsync(cancel);
        var wait = FirstRetry * Math.Pow(2, Math.Min(failures, 20));
        var next = clock.GetUtcNow() + (wait < job.Every ? wait : job.Every);
        var words = fault.Length <= JobLeaseMapping.LongestFault ? fault : fault[..JobLeaseMapping.LongestFault];
        await GiveUpAsync(
            job.Name,
            holder,
            l =>
                l.SetProperty(x => x.Outcome, JobOutcome.Failed)
                    .SetProperty(x => x.Fault, words)
                    .SetProperty(x => x.Failures, x => x.Failures + 1)
                    .SetProperty(x => x.DueAt, next),
            cancel
        );
    }

    /// <summary>Gives the lease up because the process stops; the job stays due, for another process or the next start.</summary>
    public Task BreakOffAsync(string job, string holder, CancellationToken cancel) =>
        GiveUpAsync(job, holder, l => l.SetProperty(x => x.Outcome, JobOutcome.BrokenOff), cancel);

    /// <summary>Makes the job due now.</summary>
    public async Task<bool> MakeDueAsync(string job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await Of(job).ExecuteUpdateAsync(l => l.SetProperty(x => x.DueAt, now), cancel) == 1;
    }

    private Task<int> GiveUpAsync(
        string job,
        string holder,
        Action<UpdateSettersBuilder<JobLease>> outcome,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        return HeldBy(job, holder)
            .ExecuteUpdateAsync(
                l =>
                {
                    outcome(l);
                    l.SetProperty(x => x.Holder, (string?)null)
                        .SetProperty(x => x.HeldUntil, (DateTimeOffset?)null)
                        .SetProperty(x => x.LastEndedAt, now);
                },
                cancel
            );
    }

    private IQueryable<JobLease> Of(string job) => db.Set<JobLease>().Where(l => l.Name == job);

    private IQueryable<JobLease> HeldBy(string job, string holder) => Of(job).Where(l => l.Holder == holder);
}
