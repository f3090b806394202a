using Chengming.Data;
using Chengming.Doctor;
using Chengming.Features.Operations.Doctor;
using Chengming.Tests.Data;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Operations.Doctor;

public sealed class ExaminationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OnAHealthySite_FindsNothingBad()
    {
        await using var site = new PortalServer();

        var found = await ExamineAsync(site);

        Assert.DoesNotContain(found.Values, d => d.State is DiagnosisState.Bad or DiagnosisState.NotChecked);
        Assert.Equal(DiagnosisState.Good, found["审计链"].State);
        Assert.Equal(DiagnosisState.Good, found["读写试验"].State);
    }

    [Fact]
    public async Task Run_EverythingBadOrDoubtful_SaysWhatToDo()
    {
        await using var site = new PortalServer();
        _ = site.Services;
        site.Clock.Forward(TimeSpan.FromDays(-40));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            await db
                .AuditRecords.Where(r => r.Sequence == 3)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.ActorName, "somebody else"), Cancel);
        }

        var damaged = Path.Combine(site.Folder, "files", "00", new string('0', 64));
        Directory.CreateDirectory(Path.GetDirectoryName(damaged)!);
        await File.WriteAllTextAsync(damaged, "not what the name says", Cancel);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(site.Folder, File.GetUnixFileMode(site.Folder) | UnixFileMode.OtherRead);
        }

        var found = await ExamineAsync(site);

        Assert.Equal("第 3 条与链不符", found["审计链"].Found);
        Assert.Equal(DiagnosisState.Bad, found["文件库"].State);
        Assert.Equal(DiagnosisState.Bad, found["时钟和时区"].State);
        Assert.Equal(DiagnosisState.Bad, found["文件夹权限"].State);
        Assert.All(found.Values.Where(d => d.State is not DiagnosisState.Good), d => Assert.NotEmpty(d.ToDo));
    }

    [Fact]
    public async Task Run_LastBackupIsTooOld_SaysSo()
    {
        await using var site = new PortalServer();
        _ = site.Services;
        site.Clock.Forward(TimeSpan.FromDays(3));

        Assert.Equal(DiagnosisState.Bad, (await ExamineAsync(site))["备份"].State);
    }

    [Fact]
    public async Task Run_DatabaseIsGone_SaysSoAndNeverCallsTheRestGood()
    {
        TestPostgreSql.SkipWith();
        using var folder = new TemporaryFolder();
        await using var site = new PortalServer { LeftFolder = folder.Path, Demo = false };
        _ = site.Services;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "chengming.db*"))
        {
            File.Delete(file);
        }

        var found = await ExamineAsync(site);

        Assert.Equal(DiagnosisState.Bad, found["数据库"].State);
        Assert.All(
            new[] { "数据库结构", "读写试验", "审计链", "备份" },
            name => Assert.NotEqual(DiagnosisState.Good, found[name].State)
        );
    }

    private static async Task<Dictionary<string, Diagnosis>> ExamineAsync(PortalServer site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<Examination>().RunAsync(Cancel);
        return found.ToDictionary(f => f.Name, f => f.Diagnosis, StringComparer.Ordinal);
    }
}
