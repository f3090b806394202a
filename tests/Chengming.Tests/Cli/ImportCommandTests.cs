using System.Text.Json;
using Chengming.Cli;
using Chengming.Data;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Publishing.Items;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Cli;

/// <summary><c>import items …</c> beside a running site.</summary>
public sealed class ImportCommandTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Good = "标题,栏目,成文日期\n命令行导入一,inspection-results,2021-05-06\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_OneBadRow_KeepsAllOut_UntilTheValidOnesAreAccepted_AndAgainMakesNoSecondDraft()
    {
        var file = Path.Combine(server.Folder, "信息.csv");
        await File.WriteAllTextAsync(file, Good + "命令行导入二,不知道,2021-05-07\n", Cancel);

        var refused = await RunAsync(file);
        Assert.Equal(CommandLine.FoundErrors, refused.Code);
        Assert.Contains("第 3 行：栏目：没有名为“不知道”的栏目", refused.Messages, StringComparison.Ordinal);
        Assert.Equal(0, await DraftsAsync());

        var taken = await RunAsync(file, accepts: true, asJson: true);
        var again = await RunAsync(file, accepts: true, asJson: true);

        Assert.Equal((1, 1), (CountOf(taken.Results, "taken"), CountOf(again.Results, "taken")));
        Assert.Equal(1, CountOf(again.Results, "left"));
        Assert.Equal(1, await DraftsAsync());
    }

    [Fact]
    public async Task Items_AFolder_IsCheckedFirst_ThenTaken_TheColumnIsTheFolders()
    {
        var folder = Path.Combine(server.Folder, "存量");
        var place = Directory.CreateDirectory(Path.Combine(folder, "政策", "其他文件")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(place, "一.txt"),
            "命令行导入文件夹的通知\n示应急发〔2020〕31号\n各乡镇人民政府：\n现通知如下。\n示例县应急管理局\n2020年11月4日\n",
            Cancel
        );

        var looked = await RunAsync(folder, checks: true);
        Assert.Equal(0, await DraftsAsync("命令行导入文件夹"));
        var taken = await RunAsync(folder);

        Assert.Equal((CommandLine.Done, CommandLine.Done), (looked.Code, taken.Code));
        Assert.Contains("可以导入 1 条", looked.Results, StringComparison.Ordinal);
        Assert.Contains("已导入 1 条为草稿", taken.Results, StringComparison.Ordinal);
        Assert.Equal(1, await DraftsAsync("命令行导入文件夹"));
    }

    [Fact]
    public async Task Template_IsWrittenWhereItWasAskedFor_AndNothingNamedIsRefused()
    {
        using var cli = new CliRun();

        Assert.Equal(
            CommandLine.Done,
            await cli.RunAsync("import", "--template", "items", "-o", cli.PathOf("模板.xlsx"))
        );
        Assert.Equal(
            "xlsx",
            FileSniffer.Examine(await File.ReadAllBytesAsync(cli.PathOf("模板.xlsx"), Cancel), "模板.xlsx").Kind!.Id
        );
        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("import"));
        Assert.Contains("请写明导入什么", cli.Messages, StringComparison.Ordinal);
        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("import", "items", "信息.csv"));
        Assert.Contains("--agency", cli.Messages, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Results, string Messages)> RunAsync(
        string file,
        bool accepts = false,
        bool asJson = false,
        bool checks = false
    )
    {
        await using var results = new StringWriter();
        await using var messages = new StringWriter();
        await using var scope = server.Services.CreateAsyncScope();
        var code = await ImportItemsRun.RunAsync(
            new CommandStreams(results, messages, Interactive: false),
            scope.ServiceProvider,
            new(file, "demo-yjj", "chengban", null, false, checks, accepts, asJson),
            Cancel
        );
        return (code, results.ToString(), messages.ToString());
    }

    private static int CountOf(string json, string name)
    {
        using var parsed = JsonDocument.Parse(json);
        var value = parsed.RootElement.GetProperty(name);
        return value.ValueKind is JsonValueKind.Array ? value.GetArrayLength() : value.GetInt32();
    }

    private async Task<int> DraftsAsync(string title = "命令行导入一")
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        return await db.Set<DisclosureItem>().CountAsync(i => i.Title.StartsWith(title), Cancel);
    }
}
