using System.Text.Json;
using Chengming.Cli;
using Chengming.Reports;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Tests.Cli;

public sealed class ReportCheckCommandTests : IDisposable
{
    private const string Total = "t3.received.new.total";

    private readonly CliRun cli = new();

    [Fact]
    public async Task Check_SoundReport_IsDoneAndFindsNoError()
    {
        var code = await cli.RunAsync("report", "check", cli.ValidReport("sound.html"));

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("读到 200/200 格", cli.Results);
        Assert.DoesNotContain("错误 H", cli.Results);
        Assert.Empty(cli.Messages);
    }

    [Fact]
    public async Task Check_BrokenSum_FindsTheErrorAndNamesTheRepair()
    {
        var code = await cli.RunAsync("report", "check", "--json", Broken("broken.docx", out var right));

        using var json = JsonDocument.Parse(cli.Results);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().First(f => Text(f, "rule") == "H3");
        Assert.Equal(CommandLine.FoundErrors, code);
        Assert.Equal("error", Text(finding, "severity"));
        Assert.Contains(finding.GetProperty("cells").EnumerateArray(), c => c.GetString() == Total);
        Assert.Equal(right, finding.GetProperty("repair").GetProperty(Total).GetDecimal());
    }

    [Fact]
    public async Task Check_Json_HasTheContractsShape()
    {
        var file = cli.ValidReport("sound.docx");

        await cli.RunAsync("report", "check", file, "--json");

        using var json = JsonDocument.Parse(cli.Results);
        var root = json.RootElement;
        Assert.Equal(file, Text(root, "file"));
        Assert.Equal("2021", Text(root, "form"));
        Assert.Equal(JsonValueKind.Number, root.GetProperty("year").ValueKind);
        Assert.Equal(200, root.GetProperty("cells").EnumerateObject().Count());
        var cell = root.GetProperty("cells").GetProperty(Total);
        Assert.Equal("read", Text(cell, "state"));
        Assert.Equal(["value", "state", "raw", "where"], cell.EnumerateObject().Select(p => p.Name));
        Assert.Contains(root.GetProperty("notChecked").EnumerateArray(), rule => rule.GetString() == "X1");
    }

    [Fact]
    public async Task Check_SeveralFilesAsJson_GivesAnArrayInTheOrderGiven()
    {
        cli.ValidReport("b.html", seed: 2);
        cli.ValidReport("a.html", seed: 3);

        await cli.RunAsync("report", "check", "--json", cli.Folder);

        using var json = JsonDocument.Parse(cli.Results);
        Assert.Equal(
            [cli.PathOf("a.html"), cli.PathOf("b.html")],
            json.RootElement.EnumerateArray().Select(r => Text(r, "file"))
        );
    }

    [Fact]
    public async Task Check_OneUnreadableAmongSeveral_ChecksTheRestAndSaysWhichIsNot()
    {
        cli.ValidReport("good.html");
        var bad = cli.File("bad.html", "");

        var code = await cli.RunAsync("report", "check", "--json", cli.Folder);

        using var json = JsonDocument.Parse(cli.Results);
        var results = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(CommandLine.BadInput, code);
        Assert.Equal(bad, Text(results[0], "file"));
        Assert.Contains("文件是空的", Text(results[0], "error"));
        Assert.Equal(200, results[1].GetProperty("cells").EnumerateObject().Count());
        Assert.StartsWith(bad, Assert.Single(cli.Messages.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_LastYearGiven_ChecksWhatMustGoOnFromYearToYear()
    {
        var newer = SampleReports.Valid("2021", seed: 4);
        var older = OfTheYearBefore(newer);

        await cli.RunAsync(
            "report",
            "check",
            "--json",
            cli.Report("new.json", newer),
            "--last-year",
            cli.Report("old.json", older)
        );

        using var json = JsonDocument.Parse(cli.Results);
        Assert.DoesNotContain(json.RootElement.GetProperty("notChecked").EnumerateArray(), r => r.GetString() == "X1");
    }

    [Theory]
    [InlineData("没有这个文件", "report", "check", "nowhere.docx")]
    [InlineData("nowhere.docx", "report", "convert", "nowhere.docx", "--to", "pdf")]
    public async Task AnyVerb_NoSuchFile_SaysSoInOneLine(string words, params string[] args)
    {
        var code = await cli.RunAsync(args);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains(words, Assert.Single(cli.Messages.Trim().Split('\n')));
        Assert.Empty(cli.Results);
    }

    public void Dispose() => cli.Dispose();

    private string Broken(string name, out decimal right)
    {
        var report = SampleReports.Valid("2021", seed: 5);
        right = report[Total].Value!.Value;
        return cli.Report(name, report.With(new Dictionary<string, decimal> { [Total] = right + 3 }));
    }

    private static AnnualReport OfTheYearBefore(AnnualReport report) =>
        new(report.Form, report.Cells.ToArray())
        {
            Agency = report.Agency,
            Year = report.Year - 1,
            Title = $"{report.Agency}{report.Year - 1}年政府信息公开工作年度报告",
        };

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
