using System.Text.Json;
using Chengming.Cli;

namespace Chengming.Tests.Cli;

public sealed class ClockCommandTests : IDisposable
{
    private readonly CliRun cli = new();

    [Theory(DisplayName = "第三十条至第三十六条：命令行推算的期限和平台一致")]
    [InlineData("2026-02-26", "2026-03-25")]
    [InlineData("2025-09-15", "2025-11-06", "third-party=2025-09-19,2025-10-15")]
    [InlineData("2024-09-02", "2024-10-24", "third-party=2024-09-06,2024-09-20", "other-organ=2024-09-12,2024-09-27")]
    [InlineData("2023-09-18", "2023-11-17", "extension=20")]
    [InlineData("2025-09-15", "2025-11-20", "third-party=2025-09-19,2025-10-15", "extension=10,2025-10-16")]
    [InlineData("2026-01-15", "2026-03-19", "correction-notice=2026-01-20", "corrected=2026-02-13")]
    [InlineData("2026-01-15", "2026-03-19", "fee-notice=2026-01-20,2026-01-22", "paid=2026-02-13")]
    [InlineData("2026-01-15", "2026-06-30", "deferred=2026-06-30")]
    [InlineData("2026-01-15", "2026-02-12", "replied=2026-02-10")]
    [InlineData("2026-01-15", null, "correction-notice=2026-01-20")]
    public async Task DueJson_AfterTheseEvents_IsTheDay(string received, string? due, params string[] events)
    {
        var code = await cli.RunAsync([
            "clock",
            "due",
            "--received",
            received,
            .. events.SelectMany(e => new[] { "--event", e }),
            "--json",
        ]);

        Assert.Equal(CommandLine.Done, code);
        using var json = JsonDocument.Parse(cli.Results);
        Assert.Equal(due, json.RootElement.GetProperty("due").GetString());
        Assert.False(json.RootElement.GetProperty("provisional").GetBoolean());
        Assert.All(
            json.RootElement.GetProperty("steps").EnumerateArray(),
            s =>
            {
                Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", s.GetProperty("date").GetString());
                Assert.NotEqual("", s.GetProperty("what").GetString());
                Assert.NotEqual("", s.GetProperty("article").GetString());
                Assert.True(s.TryGetProperty("workingDay", out _));
            }
        );
    }

    [Fact]
    public async Task Due_ForAPerson_ShowsTheDay_TheStepsAndTheArticles()
    {
        await cli.RunAsync("clock", "due", "--received", "2026-02-26", "--channel", "signed-post");

        Assert.Contains("答复期限　2026年3月25日（星期三）", cli.Results);
        Assert.Contains("邮寄（签收）", cli.Results);
        Assert.Contains("第 20 个", cli.Results);
        Assert.Contains("《政府信息公开条例》第三十三条第二款", cli.Results);
        Assert.DoesNotContain("暂定", cli.Results);
    }

    [Fact]
    public async Task Due_WithLocalHolidays_LeavesThemOut_AndAYearWithoutNoticeIsProvisional()
    {
        await cli.RunAsync("clock", "due", "--received", "2021-05-06", "--region", "640302", "--json");
        using var local = JsonDocument.Parse(cli.Results);
        Assert.Equal("2021-06-04", local.RootElement.GetProperty("due").GetString());

        using var later = new CliRun();
        await later.RunAsync("clock", "due", "--received", "2026-12-20");
        Assert.Contains("暂定：2027年放假安排尚未载入", later.Results);
    }

    [Theory]
    [InlineData("“2026-02-30”不是日期", "2026-02-30")]
    [InlineData("日历从 2019-05-15", "2018-01-02")]
    [InlineData("不认识事件“answered”", "2026-03-02", "answered=2026-03-03")]
    [InlineData("“corrected”不是事件", "2026-03-02", "corrected")]
    [InlineData("早于收到申请之日 2026-03-02", "2026-03-02", "paid=2026-02-03")]
    [InlineData("“21”应当是 1 至 20 个工作日", "2026-03-02", "extension=21")]
    [InlineData("早于发出 2026-03-09", "2026-03-02", "third-party=2026-03-09,2026-03-05")]
    [InlineData("自 2021-01-01 起施行", "2020-06-01", "fee-notice=2020-06-02")]
    [InlineData("早于告知的日期 2026-03-02", "2026-03-02", "deferred=2026-02-27")]
    [InlineData("日期太多", "2026-03-02", "corrected=2026-03-03,2026-03-04")]
    public async Task Due_OfWhatCannotBe_IsRefusedInOneLine(string message, string received, params string[] events)
    {
        var code = await cli.RunAsync([
            "clock",
            "due",
            "--received",
            received,
            .. events.SelectMany(e => new[] { "--event", e }),
        ]);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains(message, Assert.Single(cli.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(cli.Results);
    }

    [Theory(DisplayName = "信息处理费管理办法第四条、第五条：超额累进")]
    [InlineData("items", "10", "信息处理费 0 元")]
    [InlineData("items", "35", "信息处理费 3000 元")]
    [InlineData("pages", "30", "信息处理费 0 元")]
    [InlineData("pages", "250", "信息处理费 4700 元")]
    public async Task Fee_OfThese_IsTheSumOfItsBands(string way, string count, string says)
    {
        Assert.Equal(CommandLine.Done, await cli.RunAsync("fee", way, count));

        Assert.Contains(says, cli.Results);
        Assert.Contains("不收费", cli.Results);
    }

    [Fact]
    public async Task FeeJson_TellsTheBands()
    {
        await cli.RunAsync("fee", "pages", "120", "--json");

        using var json = JsonDocument.Parse(cli.Results);
        Assert.Equal(1100, json.RootElement.GetProperty("total").GetDecimal());
        Assert.Equal(3, json.RootElement.GetProperty("bands").GetArrayLength());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("三十")]
    [InlineData("99999999")]
    public async Task Fee_OfNoNumber_IsRefused(string count)
    {
        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("fee", "items", count));

        Assert.NotEqual("", cli.Messages);
    }

    public void Dispose() => cli.Dispose();
}
