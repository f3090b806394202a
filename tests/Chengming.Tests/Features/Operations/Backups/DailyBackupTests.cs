using System.Net;
using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Operations.Backups;
using Chengming.Jobs;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Operations.Backups;

/// <summary>The tests' clock begins at 2026-03-02 09:00 China Standard Time; the timetable's default is 02:30.</summary>
public sealed class DailyBackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunDue_AtTheTimeOfDay_BacksUpOnceADay_AndKeepsAsManyAsTheSettingSays()
    {
        using var folder = new TemporaryFolder();
        await using var site = new PortalServer { LeftFolder = folder.Path };
        using var administrator = await site.SignedInAsync(StaffRole.SystemAdministrator);
        using var set = await administrator.SubmitAsync(
            "/office/backups",
            new() { ["Keep"] = "2" },
            "form.ops-settings"
        );
        Assert.Equal(HttpStatusCode.Found, set.StatusCode);

        await RunJobAsync(site);
        Assert.Empty(await RunsAsync(site));

        for (var day = 1; day <= 3; day++)
        {
            site.Clock.Forward(TimeSpan.FromDays(1));
            await RunJobAsync(site);
            await RunJobAsync(site);
        }

        var runs = await RunsAsync(site);
        Assert.Equal([BackupState.Done, BackupState.Done, BackupState.Done], runs.Select(r => r.State));
        Assert.Null(runs[0].File);
        Assert.Equal(
            runs.Skip(1).Select(r => r.File!),
            Directory.EnumerateFiles(Path.Combine(folder.Path, "backups")).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Post_BackUpNow_IsTakenByTheJob_AndThePageSaysWhere()
    {
        using var folder = new TemporaryFolder();
        await using var site = new PortalServer { LeftFolder = folder.Path };
        using var administrator = await site.SignedInAsync(StaffRole.SystemAdministrator);

        using var first = await administrator.SubmitAsync(
            "/office/backups",
            new() { ["Note"] = "升级前" },
            "form.ops-now"
        );
        using var second = await administrator.SubmitAsync("/office/backups", [], "form.ops-now");
        await RunJobAsync(site);

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        var run = Assert.Single(await RunsAsync(site));
        Assert.True(File.Exists(run.File));
        using var answer = await administrator.GetAsync(new Uri("/office/backups", UriKind.Relative), Cancel);
        var row = (await PortalServer.PageOf(answer)).QuerySelector("#backup-runs tbody tr")!;
        Assert.Equal("完成", row.QuerySelector(".state")!.TextContent);
        Assert.Equal(run.File, row.QuerySelector("td.ops-path")!.TextContent);
        Assert.Equal("升级前", row.QuerySelector("td .under")!.TextContent);
        await using var scope = site.Services.CreateAsyncScope();
        var taken = await scope
            .ServiceProvider.GetRequiredService<PlatformDb>()
            .AuditRecords.SingleAsync(r => r.Act == nameof(BackupTaken), Cancel);
        Assert.Equal(run.Id, taken.SubjectId);
    }

    [Fact]
    public async Task RunDue_FolderCannotBeWritten_FailsAndSaysWhy_AndTheMorningPageTells()
    {
        using var folder = new TemporaryFolder();
        await using var site = new PortalServer { LeftFolder = folder.Path };
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "backups"), "a file where the folder should be", Cancel);
        _ = site.Services;
        site.Clock.Forward(TimeSpan.FromDays(3));

        await RunJobAsync(site);

        var run = Assert.Single(await RunsAsync(site));
        Assert.Equal(BackupState.Failed, run.State);
        Assert.Contains("backups", run.Fault, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        Assert.Equal(
            JobOutcome.Failed,
            (await db.Set<JobLease>().SingleAsync(l => l.Name == "backup", Cancel)).Outcome
        );
        var items = await MorningAsync(scope, StaffRole.SystemAdministrator);
        Assert.Equal("已有 3 天没有完成的备份", Assert.Single(items).What);
        Assert.Empty(await MorningAsync(scope, StaffRole.Handler));
    }

    [Fact]
    public async Task RunDue_AfterAProcessDiedInABackup_SaysItWasBrokenOff_AndTakesTheNext()
    {
        using var folder = new TemporaryFolder();
        await using var site = new PortalServer { LeftFolder = folder.Path };
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            var left = new BackupRun("xitong", null, site.Clock.GetUtcNow());
            left.Begin(site.Clock.GetUtcNow());
            db.Add(left);
            await db.SaveChangesAsync(Cancel);
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, "backups"));
        var half = Path.Combine(folder.Path, "backups", "chengming-20260302-090000.zip.part");
        await File.WriteAllTextAsync(half, "half", Cancel);
        site.Clock.Forward(TimeSpan.FromDays(1));
        await RunJobAsync(site);

        Assert.Equal([BackupState.BrokenOff, BackupState.Done], (await RunsAsync(site)).Select(r => r.State));
        Assert.False(File.Exists(half));
    }

    [Theory]
    [InlineData("DailyAt", "25:00")]
    [InlineData("Keep", "many")]
    [InlineData("WarnAfterDays", "0")]
    [InlineData("FolderSetting", "backups/here")]
    public async Task Post_SettingsThatCannotBe_KeepsWhatWasTypedAndPointsAtTheField(string field, string typed)
    {
        using var folder = new TemporaryFolder();
        await using var site = new PortalServer { LeftFolder = folder.Path };
        using var administrator = await site.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await administrator.SubmitAsync(
            "/office/backups",
            new() { [field] = typed },
            "form.ops-settings"
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        Assert.Equal($"#{field}", page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Equal(typed, page.GetElementById(field)!.GetAttribute("value"));
    }

    private static Task<IReadOnlyList<string>> RunJobAsync(PortalServer site)
    {
        // Past the interval of the job, so that it is due whenever a test asks.
        site.Clock.Forward(TimeSpan.FromMinutes(6));
        return site.Services.GetRequiredService<JobRunner>().RunDueAsync(Cancel);
    }

    private static async Task<List<BackupRun>> RunsAsync(PortalServer site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PlatformDb>()
            .Set<BackupRun>()
            .AsNoTracking()
            .OrderBy(r => r.RequestedAt)
            .ToListAsync(Cancel);
    }

    private static Task<IReadOnlyList<MorningItem>> MorningAsync(AsyncServiceScope scope, StaffRole role) =>
        scope
            .ServiceProvider.GetServices<IMorningSource>()
            .OfType<BackupMorning>()
            .Single()
            .ForAsync(
                new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())], "test")),
                Cancel
            );
}
