using System.Text.Json;
using Chengming.Tests.Cli;
using Chengming.Tests.Data;

namespace Chengming.Tests.Features.Operations;

/// <summary>The commands as they are typed on a server, beside a platform that runs.</summary>
public sealed class OperationsCommandsTests
{
    [Fact]
    public async Task BackupAndRestoreAndDoctor_BesideARunningPlatform_DoAndSayWhatTheyShould()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "before.zip");
        await using var process = await RealProcess.StartAsync(folder.Path);

        var backup = await RealProcess.RunAsync(folder.Path, "backup", file, "--json");
        var again = await RealProcess.RunAsync(folder.Path, "restore", file);
        var doctor = await RealProcess.RunAsync(folder.Path, "doctor", "--json");

        Assert.Equal((0, ""), (backup.Code, backup.Messages));
        var said = JsonDocument.Parse(backup.Results).RootElement;
        Assert.Equal(file, said.GetProperty("file").GetString());
        Assert.Equal(64, said.GetProperty("audit").GetProperty("hash").GetString()!.Length);
        Assert.Equal((2, ""), (again.Code, again.Results));
        Assert.Matches("目标数据库不是空的：有机构 [1-9][0-9]* 个", Assert.Single(Lines(again.Messages)));
        Assert.Equal((0, ""), (doctor.Code, doctor.Messages));
        Assert.Equal("good", StateOf(doctor.Results, "审计链"));
    }

    [Fact]
    public async Task BackupAndDoctor_WithoutADatabase_SaySoInOneLineAndLeaveNothing()
    {
        TestPostgreSql.SkipWith();
        using var folder = new TemporaryFolder();

        var backup = await SiteCommand.RunAsync(folder.Path, "backup", Path.Combine(folder.Path, "none.zip"));
        var doctor = await SiteCommand.RunAsync(folder.Path, "doctor", "--json");

        Assert.Equal((2, ""), (backup.Code, backup.Results));
        Assert.Contains("没有数据库可备份", Assert.Single(Lines(backup.Messages)), StringComparison.Ordinal);
        Assert.Equal(1, doctor.Code);
        Assert.Equal("bad", StateOf(doctor.Results, "数据库"));
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? StateOf(string results, string check) =>
        JsonDocument
            .Parse(results)
            .RootElement.EnumerateArray()
            .Single(c => c.GetProperty("check").GetString() == check)
            .GetProperty("state")
            .GetString();
}
