using System.Net;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Jobs;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Jobs;

/// <summary>However many processes share a database, one does a job; a dead one does not keep it from being done.</summary>
public sealed class JobRunnerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunDue_TwoProcessesAtOnce_OneDoesTheJob_AndTheOtherDoesItNextTime()
    {
        using var folder = new TemporaryFolder();
        var job = new TestJob();
        var gate = new TaskCompletionSource();
        job.Work = gate.Task.WaitAsync;
        await using var first = Site(folder, job);
        await using var second = Site(folder, job);

        var running = RunDueAsync(first);
        await job.Begun.WaitAsync(Patience, Cancel);
        var others = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RunDueAsync(second)));
        gate.SetResult();

        Assert.Contains(job.Name, await running);
        Assert.DoesNotContain(others, done => done.Contains(job.Name));
        Assert.Equal(1, job.Runs);
        Assert.Equal(JobOutcome.Done, (await LeaseAsync(first)).Outcome);
        second.Clock.Forward(job.Every + TimeSpan.FromMinutes(1));
        Assert.Contains(job.Name, await RunDueAsync(second));
        Assert.Equal(2, job.Runs);
    }

    [Fact]
    public async Task RunDue_ManyRoundsAtOnce_RunTheJobOnce()
    {
        using var folder = new TemporaryFolder();
        var job = new TestJob();
        await using var first = Site(folder, job);
        await using var second = Site(folder, job);
        _ = (first.Services, second.Services);

        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(i => Task.Run(() => RunDueAsync(i % 2 == 0 ? first : second)))
        );

        Assert.Equal(1, job.Runs);
    }

    [Fact]
    public async Task RunDue_HolderDied_WaitsUntilItsLeaseRunsOut()
    {
        using var folder = new TemporaryFolder();
        var job = new TestJob();
        await using var site = Site(folder, job);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
            await leases.EnsureAsync(job.Name, Cancel);
            Assert.True(await leases.TakeAsync(job.Name, "a process that was killed", Cancel));
        }

        site.Clock.Forward(JobLeases.Term / 2);
        await RunDueAsync(site);
        Assert.Equal(0, job.Runs);

        site.Clock.Forward(JobLeases.Term);
        await RunDueAsync(site);
        Assert.Equal(1, job.Runs);
    }

    [Fact]
    public async Task RunDue_JobFails_IsTriedAgainSoonerEveryTimeLater_AndThePageSaysWhy()
    {
        using var folder = new TemporaryFolder();
        var job = new TestJob { Work = _ => throw new InvalidOperationException("邮件服务器没有回答。") };
        await using var site = Site(folder, job, demo: true);

        await RunDueAsync(site);
        await RunDueAsync(site);
        Assert.Equal(1, job.Runs);

        site.Clock.Forward(JobLeases.FirstRetry + TimeSpan.FromSeconds(10));
        await RunDueAsync(site);
        Assert.Equal(2, job.Runs);

        site.Clock.Forward(JobLeases.FirstRetry + TimeSpan.FromSeconds(10));
        await RunDueAsync(site);
        Assert.Equal(2, job.Runs);

        using var administrator = await site.SignedInAsync(StaffRole.SystemAdministrator);
        var row = await RowAsync(administrator);
        Assert.Equal("失败", row.QuerySelector(".state")!.TextContent);
        Assert.Equal(
            ["test-job", "邮件服务器没有回答。", "已连续失败 2 次，会自动重试。"],
            row.QuerySelectorAll(".under").Select(u => u.TextContent)
        );

        job.Work = _ => Task.CompletedTask;
        site.Clock.Forward(JobLeases.FirstRetry * 2);
        await RunDueAsync(site);
        Assert.Equal("完成", (await RowAsync(administrator)).QuerySelector(".state")!.TextContent);
    }

    [Fact]
    public async Task RunDue_LeaseWentToAnotherProcess_DoesNotTouchItsLease()
    {
        using var folder = new TemporaryFolder();
        var job = new TestJob();
        await using var site = Site(folder, job);
        job.Work = async _ =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<PlatformDb>()
                .Set<JobLease>()
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.Holder, "another process"), Cancel);
        };

        await RunDueAsync(site);

        var lease = await LeaseAsync(site);
        Assert.Equal(("another process", JobOutcome.NeverRun), (lease.Holder, lease.Outcome));
    }

    [Fact]
    public async Task Stop_JobIsRunning_BreaksItOffAndGivesTheLeaseUp()
    {
        using var folder = new TemporaryFolder();
        var job = new TestJob { Work = cancel => Task.Delay(Timeout.InfiniteTimeSpan, cancel) };
        await using (var stopping = Site(folder, job, runsByItself: true))
        {
            _ = stopping.Services;
            await job.Begun.WaitAsync(Patience, Cancel);
        }

        job.Work = _ => Task.CompletedTask;
        await using var next = Site(folder, job);
        next.Clock.Forward(TimeSpan.FromMinutes(1));
        var lease = await LeaseAsync(next);
        Assert.Equal((null, JobOutcome.BrokenOff), (lease.Holder, lease.Outcome));
        Assert.Contains(job.Name, await RunDueAsync(next));
    }

    [Fact]
    public async Task Post_RunNow_MakesTheJobDue_AndTheAuditKnowsWhoAsked()
    {
        using var folder = new TemporaryFolder();
        var job = new TestJob();
        await using var site = Site(folder, job, demo: true);
        await RunDueAsync(site);
        using var administrator = await site.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await administrator.SubmitAsync("/office/jobs", [], "form:has(input[value=test-job])");
        await RunDueAsync(site);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(2, job.Runs);
        await using var scope = site.Services.CreateAsyncScope();
        var link = await scope
            .ServiceProvider.GetRequiredService<PlatformDb>()
            .AuditRecords.SingleAsync(r => r.Act == nameof(JobRunRequested), Cancel);
        Assert.Equal(("测试任务", true), (link.SubjectName, link.ActorId is not null));
    }

    private static PortalServer Site(
        TemporaryFolder folder,
        TestJob job,
        bool demo = false,
        bool runsByItself = false
    ) =>
        new()
        {
            LeftFolder = folder.Path,
            Demo = demo,
            Jobs = runsByItself,
            Adding = job.AddTo,
        };

    private static Task<IReadOnlyList<string>> RunDueAsync(PortalServer site) =>
        site.Services.GetRequiredService<JobRunner>().RunDueAsync(Cancel);

    private static async Task<JobLease> LeaseAsync(PortalServer site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PlatformDb>()
            .Set<JobLease>()
            .AsNoTracking()
            .SingleAsync(l => l.Name == "test-job", Cancel);
    }

    private static async Task<AngleSharp.Dom.IElement> RowAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/office/jobs", UriKind.Relative), Cancel);
        return (await PortalServer.PageOf(answer))
            .QuerySelectorAll("tbody tr")
            .Single(r => r.QuerySelector("input[value=test-job]") is not null);
    }
}
