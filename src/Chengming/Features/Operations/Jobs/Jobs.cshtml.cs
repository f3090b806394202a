using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Portal;
using Chengming.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Jobs;

/// <summary>What the platform does by itself, how it went last time, and when it is done next.</summary>
internal sealed class JobsModel(PlatformDb db, IEnumerable<IPlatformJob> jobs, RunJobNow runJobNow, TimeProvider clock)
    : OfficePage
{
    /// <summary>The jobs.</summary>
    public IReadOnlyList<JobRow> Rows { get; private set; } = [];

    /// <summary>Shows the jobs.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var leases = await db.Set<JobLease>().AsNoTracking().ToDictionaryAsync(l => l.Name, cancel);
        var now = clock.GetUtcNow();
        Rows =
        [
            .. jobs.OrderBy(j => j.Name, StringComparer.Ordinal)
                .Select(j => new JobRow(j, leases.GetValueOrDefault(j.Name), now)),
        ];
    }

    /// <summary>Lets a job run now.</summary>
    public async Task<IActionResult> OnPostAsync(string job, CancellationToken cancel)
    {
        var outcome = await runJobNow.RunAsync(job, HttpContext.Acting(), cancel);
        if (outcome.IsDone)
        {
            return DoneAt("/office/jobs", $"“{outcome.Value}”已排到最前，马上运行。");
        }

        await OnGetAsync(cancel);
        return Refused(outcome.Problems);
    }
}

/// <summary>A row of the list.</summary>
internal sealed record JobRow(IPlatformJob Job, JobLease? Lease, DateTimeOffset Now)
{
    public string Name => Job.Name;

    public string Title => Job.Title;

    public string Interval(Words words) =>
        Job.Every >= TimeSpan.FromDays(1) ? words["{0} 天", $"{Job.Every.TotalDays:0.#}"]
        : Job.Every >= TimeSpan.FromHours(1) ? words["{0} 小时", $"{Job.Every.TotalHours:0.#}"]
        : words["{0} 分钟", $"{Job.Every.TotalMinutes:0.#}"];

    public bool IsRunning => Lease?.HeldUntil > Now;

    public bool IsDue => Lease is null || Lease.DueAt <= Now;

    public string OutcomeWord =>
        (Lease?.Outcome ?? JobOutcome.NeverRun) switch
        {
            JobOutcome.Done => "完成",
            JobOutcome.Failed => "失败",
            JobOutcome.BrokenOff => "停机时中断",
            _ => "尚未运行",
        };

    public string OutcomeClass =>
        Lease?.Outcome switch
        {
            JobOutcome.Done => "state-done",
            JobOutcome.Failed => "state-error",
            _ => "",
        };
}
