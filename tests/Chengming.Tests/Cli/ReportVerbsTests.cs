using System.Text.Json;
using Chengming.Cli;
using Chengming.Reports;
using Chengming.Reports.Reading;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;

namespace Chengming.Tests.Cli;

/// <summary>The verbs of <c>report</c> besides <c>check</c>.</summary>
public sealed class ReportVerbsTests : IDisposable
{
    private readonly CliRun cli = new();

    public static TheoryData<string> Formats => [.. ReportWriters.All.Select(w => w.Format).Where(f => f != "html")];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Convert_ToEveryFormat_KeepsTheFigures(string format)
    {
        var source = SampleReports.Valid("2021", seed: 7);
        var file = cli.Report("report.html", source);

        var code = await cli.RunAsync("report", "convert", file, "--to", format);

        var target = cli.PathOf($"report.{format}");
        var read = ReportReader.Read(
            await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken),
            target,
            cancel: TestContext.Current.CancellationToken
        );
        Assert.Equal(CommandLine.Done, code);
        Assert.Contains(target, cli.Results);
        Assert.All(source.Form.Cells.Where(c => !c.IsForeign), c => Assert.Equal(source[c].Value, read[c].Value));
    }

    [Fact]
    public async Task Convert_OntoItself_IsRefusedAndTheFileKept()
    {
        var file = cli.ValidReport("report.docx");
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        var code = await cli.RunAsync("report", "convert", file, "--to", "docx");

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("不能覆盖原文件", cli.Messages);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("2021", "docx")]
    [InlineData("2019", "xlsx")]
    public async Task Template_AnyForm_IsReadBackAsAFormWithoutFigures(string form, string format)
    {
        var target = cli.PathOf($"blank.{format}");

        var code = await cli.RunAsync("report", "template", "--form", form, "--to", format, "-o", target);

        var read = ReportReader.Read(
            await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken),
            target,
            cancel: TestContext.Current.CancellationToken
        );
        Assert.Equal(CommandLine.Done, code);
        Assert.Equal(form, read.Form.Key);
        Assert.All(read.Cells.ToArray(), c => Assert.Null(c.Value));
    }

    [Fact]
    public async Task Compare_TwoYears_ShowsTheChangeAndWritesAWorkbook()
    {
        var older = cli.Report("old.json", SampleReports.Valid("2021", seed: 8));
        var newer = cli.Report("new.json", SampleReports.Valid("2021", seed: 9));
        var workbook = cli.PathOf("both.xlsx");

        await cli.RunAsync("report", "compare", older, newer, "--json", "-o", workbook);

        using var json = JsonDocument.Parse(cli.Results);
        Assert.Equal(200, json.RootElement.GetProperty("figures").GetArrayLength());
        Assert.True(new FileInfo(workbook).Length > 1000);
    }

    [Fact]
    public async Task Consolidate_OmittedMember_IsNamed()
    {
        var children = Enumerable.Range(20, 3).Select(seed => SampleReports.Valid("2021", seed)).ToList();
        var names = new[] { "示例县甲局", "示例县乙局", "示例县丙局" };
        var files = children
            .Select(
                (c, i) => cli.Report($"{i}.json", new(c.Form, c.Cells.ToArray()) { Agency = names[i], Year = 2023 })
            )
            .ToList();
        var cells = children[0].Form.Cells.Select(cell => ReportCell.Of(children.Take(2).Sum(c => c[cell].Value ?? 0)));
        var parent = cli.Report(
            "parent.json",
            new(children[0].Form, [.. cells]) { Agency = "示例县人民政府", Year = 2023 }
        );

        var code = await cli.RunAsync(["report", "consolidate", "--into", parent, "--complete", .. files]);

        Assert.Equal(CommandLine.FoundErrors, code);
        Assert.Contains("漏计示例县丙局", cli.Results);
    }

    [Theory]
    [InlineData("report", "convert", "x.docx")]
    [InlineData("report", "convert", "x.docx", "--to", "bmp")]
    [InlineData("report", "template", "--form", "1999", "--to", "docx")]
    [InlineData("report", "consolidate", "x.docx")]
    [InlineData("reprot")]
    public async Task AnyVerb_BadUsage_IsRefusedOnTheMessageStream(params string[] args)
    {
        var code = await cli.RunAsync(args);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.StartsWith("chengming：", cli.Messages, StringComparison.Ordinal);
        Assert.Empty(cli.Results);
    }

    public void Dispose() => cli.Dispose();
}
