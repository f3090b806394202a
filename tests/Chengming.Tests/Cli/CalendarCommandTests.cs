using System.Text;
using System.Text.Json;
using Chengming.Cli;

namespace Chengming.Tests.Cli;

public sealed class CalendarCommandTests : IDisposable
{
    private const string LocalDays = "date,kind,name,notice,region\n2023-04-24,holiday,开斋节,宁政办发〔2022〕1号,64\n";

    private readonly CliRun cli = new();

    private string Data => cli.PathOf("data");

    [Fact]
    public async Task Show_AYear_TellsMonthsHolidaysAndNotices()
    {
        var code = await cli.RunAsync("calendar", "show", "2025");

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("工作日 248 天，调休上班 5 天", cli.Results);
        Assert.Contains("01-28至02-04", cli.Results);
        Assert.Contains("国办发明电〔2024〕12号", cli.Results);
        Assert.DoesNotContain("暂定", cli.Results);
    }

    [Fact]
    public async Task ShowJson_RegionWithLocalDays_LeavesThemOut()
    {
        await cli.RunAsync("calendar", "show", "2021", "--region", "640302", "--json");

        using var json = JsonDocument.Parse(cli.Results);
        Assert.Equal(246, json.RootElement.GetProperty("workingDays").GetInt32());
        Assert.False(json.RootElement.GetProperty("provisional").GetBoolean());
        Assert.Contains(
            json.RootElement.GetProperty("holidays").EnumerateArray(),
            h => h.GetProperty("isLocal").GetBoolean() && h.GetProperty("off")[0].GetString() == "2021-05-13"
        );
    }

    [Fact]
    public async Task Show_AYearWithoutNotice_IsMarkedProvisional()
    {
        var code = await cli.RunAsync("calendar", "show", "2027");

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("暂定：2027年放假安排尚未载入", cli.Results);
        Assert.Contains("法定节假日，尚无通知", cli.Results);
    }

    [Theory]
    [InlineData("没有 2018 年的日历", "calendar", "show", "2018")]
    [InlineData("没有 2100 年的日历", "calendar", "show", "2100")]
    [InlineData("没有行政区划“99”", "calendar", "show", "2026", "--region", "99")]
    [InlineData("“明年”不是年份", "calendar", "show", "明年")]
    public async Task Show_WhatCannotBeShown_IsRefusedInOneLine(string message, params string[] args)
    {
        var code = await cli.RunAsync(args);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains(message, Assert.Single(cli.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(cli.Results);
    }

    [Fact]
    public async Task Import_GoodFile_ListsChangesAndSaysThatNothingWasStored()
    {
        var file = cli.File("local.csv", LocalDays);

        var code = await cli.RunAsync("calendar", "import", file, "--check");

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("2023-04-24（周一）不是工作日：开斋节，地方假日（宁政办发〔2022〕1号）", cli.Results);
        Assert.Contains("没有写入平台", cli.Results);
    }

    [Fact]
    public async Task Import_GoodFile_IsStored_AndCountsFromThenOn()
    {
        var file = cli.File("local.csv", LocalDays);

        var code = await cli.RunAsync("calendar", "import", file, "--data", Data);

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("已载入平台", cli.Results);
        await cli.RunAsync("calendar", "show", "2023", "--region", "64", "--data", Data);
        Assert.Contains("宁政办发〔2022〕1号", cli.Results);
        Assert.DoesNotContain("暂定", cli.Results);
        Assert.Equal(CommandLine.Done, await cli.RunAsync("calendar", "import", file, "--data", Data));
        Assert.Contains("日历没有变动", cli.Results);
    }

    [Fact]
    public async Task Import_AgainstAShippedNotice_NeedsAReason()
    {
        var file = cli.File(
            "moved.csv",
            "date,kind,name,notice\n2026-10-07,regular,国庆节,国办发明电〔2026〕1号\n2026-10-08,holiday,国庆节,国办发明电〔2026〕1号\n"
        );

        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("calendar", "import", file, "--data", Data));
        Assert.Contains("有 2 天与已收录的安排不同", cli.Messages);
        Assert.Empty(cli.Results);
        Assert.Equal(
            CommandLine.Done,
            await cli.RunAsync("calendar", "import", file, "--data", Data, "--replace", "国务院办公厅调整安排")
        );
        await cli.RunAsync("calendar", "show", "2026", "--data", Data);
        Assert.Contains("国办发明电〔2026〕1号", cli.Results);
    }

    [Fact]
    public async Task ImportJson_AsAChineseSpreadsheetProgramSavesIt_IsRead()
    {
        var file = cli.PathOf("local.csv");
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        await File.WriteAllBytesAsync(file, chinese.GetBytes(LocalDays), TestContext.Current.CancellationToken);

        await cli.RunAsync("calendar", "import", file, "--check", "--json");

        using var json = JsonDocument.Parse(cli.Results);
        var change = json.RootElement.GetProperty("changes")[0];
        Assert.True(json.RootElement.GetProperty("valid").GetBoolean());
        Assert.Equal("开斋节", change.GetProperty("after").GetProperty("name").GetString());
        Assert.True(change.GetProperty("before").GetProperty("working").GetBoolean());
    }

    [Fact]
    public async Task Import_FaultyFile_NamesEveryLineOnTheMessageStream()
    {
        var file = cli.File(
            "bad.csv",
            "date,kind,name,notice\n2027-02-30,holiday,春节,国办发明电〔2026〕9号\n2027-01-01,x,元旦,\n"
        );

        var code = await cli.RunAsync("calendar", "import", file, "--check");

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Empty(cli.Results);
        Assert.Collection(
            cli.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith($"{file}：第 2 行：“2027-02-30”不是存在的日期", line, StringComparison.Ordinal),
            line => Assert.Contains("第 3 行：不认识类别“x”", line, StringComparison.Ordinal),
            line => Assert.Contains("第 3 行：没有写文号", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Import_ADifferenceDeclared_IsAccepted()
    {
        var file = cli.File("extra.csv", "date,kind,name,notice\n2026-09-03,holiday,纪念日,国办发明电〔2026〕1号\n");

        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("calendar", "import", file, "--check"));
        Assert.Contains("请注明差异 2026=1", cli.Messages);
        Assert.Equal(
            CommandLine.Done,
            await cli.RunAsync("calendar", "import", file, "--check", "--difference", "2026=1")
        );
        Assert.Equal(
            CommandLine.BadInput,
            await cli.RunAsync("calendar", "import", file, "--check", "--difference", "2026")
        );
    }

    [Fact]
    public async Task Import_WhatIsNoTextFile_IsRefused()
    {
        var picture = cli.PathOf("picture.csv");
        await File.WriteAllBytesAsync(picture, [0xFF, 0x80, 0xFF, 0x00], TestContext.Current.CancellationToken);

        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("calendar", "import", picture));
        Assert.Contains("不是文本文件", cli.Messages);
        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("calendar", "import", cli.PathOf("none.csv")));
        Assert.Contains("没有这个文件", cli.Messages);
        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("calendar", "import", cli.Folder));
    }

    public void Dispose() => cli.Dispose();
}
