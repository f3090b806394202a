using System.Text.Json;
using Chengming.Cli;
using Chengming.Data;
using Chengming.Tests.Features.Agencies;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Cli;

/// <summary>The verbs of <c>agency</c> on an empty data folder, as an administrator without a browser.</summary>
public sealed class AgencyCommandTests : IDisposable
{
    private readonly CliRun cli = new();

    private string Data => cli.PathOf("data");

    [Fact]
    public async Task ImportRegister_List_Show_WorkOnTheSameData()
    {
        var list = cli.File("regions.csv", "代码,名称\n640000,宁夏回族自治区\n640300,吴忠市\n640302,利通区\n");

        Assert.Equal(CommandLine.Done, await cli.RunAsync("agency", "import-regions", list, "--data", Data));
        Assert.Contains("新增 3 个", cli.Results, StringComparison.Ordinal);
        Assert.Equal(
            CommandLine.Done,
            await cli.RunAsync(
                "agency",
                "register",
                "640302-gov",
                "利通区人民政府",
                "--region",
                "640302",
                "--kind",
                "government",
                "--data",
                Data
            )
        );
        Assert.Equal(
            CommandLine.Done,
            await cli.RunAsync(
                "agency",
                "register",
                "640302-yjj",
                "利通区应急管理局",
                "--region",
                "640302",
                "--parent",
                "640302-gov",
                "--credit-code",
                "11640100MB1913506Q",
                "--data",
                Data
            )
        );

        await cli.RunAsync("agency", "list", "--json", "--data", Data);
        using var json = JsonDocument.Parse(cli.Results);
        Assert.Equal(
            ["640302-gov", "640302-yjj"],
            json.RootElement.EnumerateArray().Select(a => a.GetProperty("code").GetString())
        );
        await cli.RunAsync("agency", "show", "640302-yjj", "--data", Data);
        Assert.Contains("行政复议机关：利通区人民政府", cli.Results, StringComparison.Ordinal);
        Assert.Contains("宁夏回族自治区吴忠市利通区", cli.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_IsAuditedAsTheCommandLine()
    {
        await cli.RunAsync(
            "agency",
            "register",
            "gov",
            "示例县人民政府",
            "--region",
            "990101",
            "--region-name",
            "示例县",
            "--data",
            Data
        );

        await using var site = new PortalServer
        {
            Demo = false,
            LeftFolder = Data,
            // The verbs were given a folder, so the data are in its SQLite file whatever the run uses.
            Settings = new() { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Platform"] = "" },
        };
        var actor = await site.WithAsync(s =>
            s.GetRequiredService<PlatformDb>()
                .AuditRecords.Where(r => r.Act == "AgencyRegistered")
                .Select(r => r.ActorName)
                .SingleAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal($"命令行（{Environment.UserName}）", actor);
    }

    [Theory]
    [InlineData("校验位", "--credit-code", "11640100MB1913506X")]
    [InlineData("没有这个上级机构", "--parent", "nobody")]
    public async Task Register_FaultyInput_IsRefusedWithTheReason(string words, string option, string value)
    {
        var code = await cli.RunAsync(
            "agency",
            "register",
            "a-b",
            "某局",
            "--region",
            "990101",
            "--region-name",
            "示例县",
            option,
            value,
            "--data",
            Data
        );

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains(words, cli.Messages, StringComparison.Ordinal);
        Assert.Empty(cli.Results);
    }

    [Fact]
    public async Task ImportRegions_LineWithAFault_IsToldAndEndsAsBadInput()
    {
        var list = cli.File("regions.csv", "640000,宁夏回族自治区\n6403,吴忠市\n");

        var code = await cli.RunAsync("agency", "import-regions", list, "--data", Data);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.StartsWith("第 2 行：", cli.Messages, StringComparison.Ordinal);
        Assert.Contains("新增 1 个", cli.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnknownAgency_SaysSo()
    {
        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("agency", "show", "nobody", "--data", Data));
        Assert.Contains("没有代码为“nobody”的机构", cli.Messages, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        cli.Dispose();
    }
}
