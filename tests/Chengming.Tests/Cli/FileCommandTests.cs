using System.Text.Json;
using Chengming.Cli;
using Chengming.Tests.Features.Files.Samples;

namespace Chengming.Tests.Cli;

public sealed class FileCommandTests : IDisposable
{
    private readonly CliRun cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Check_TellingFile_TellsWhereWithoutTheValue_AndReturnsOne()
    {
        var file = Write("名单.docx", TellingFiles.Word());

        var code = await cli.RunAsync("file", "check", file);

        Assert.Equal(CommandLine.FoundErrors, code);
        Assert.Contains("正文第 7 段　1101************2X", cli.Results);
        Assert.DoesNotContain(TellingFiles.Identity, cli.Results);
        Assert.Empty(cli.Messages);
    }

    [Fact]
    public async Task Check_CleanFile_SaysSo_AndReturnsZero()
    {
        var code = await cli.RunAsync("file", "check", cli.File("通知.txt", "关于停水的通知"));

        Assert.Equal(CommandLine.Done, code);
        Assert.Contains("未发现问题", cli.Results);
    }

    [Fact]
    public async Task Check_WhatCannotBeLookedInto_IsNeverDone()
    {
        var code = await cli.RunAsync(
            "file",
            "check",
            Write("旧.doc", SamplePackages.Compound(("WordDocument", new byte[4096])))
        );

        Assert.Equal(CommandLine.FoundErrors, code);
        Assert.Contains("没有查完", cli.Results);
        Assert.DoesNotContain("未发现问题", cli.Results);
    }

    [Fact]
    public async Task CheckJson_Several_IsAnArrayWithFaultsInIt()
    {
        var good = cli.File("甲.txt", "联系人张三，13837912345");
        var bad = cli.File("乙.docx", "其实是文本");

        var code = await cli.RunAsync("file", "check", good, bad, "--json");

        Assert.Equal(CommandLine.BadInput, code);
        using var json = JsonDocument.Parse(cli.Results);
        var (first, second) = (json.RootElement[0], json.RootElement[1]);
        var finding = first.GetProperty("findings")[0];
        Assert.Equal("mobile-number", finding.GetProperty("kind").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("138******45", finding.GetProperty("what").GetString());
        Assert.Contains("扩展名", second.GetProperty("error").GetString()!);
        Assert.StartsWith(
            bad,
            Assert.Single(cli.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Clean_TellingFile_WritesACopyThatChecksBetter_AndLeavesTheOriginal()
    {
        var content = TellingFiles.Excel();
        var file = Write("名单.xlsx", content);
        var copy = cli.PathOf("名单-清洁.xlsx");

        var code = await cli.RunAsync("file", "clean", file, "-o", copy, "--remove-hidden", "--json");

        using var json = JsonDocument.Parse(cli.Results);
        Assert.DoesNotContain(
            json.RootElement.GetProperty("findings").EnumerateArray(),
            f => f.GetProperty("cleanable").GetBoolean()
        );
        Assert.Equal(CommandLine.Done, code);
        Assert.Equal(content, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(CommandLine.Done, await cli.RunAsync("file", "check", copy));
    }

    [Fact]
    public async Task Clean_WithErrorsLeft_ReturnsOne()
    {
        var code = await cli.RunAsync(
            "file",
            "clean",
            Write("名单.docx", TellingFiles.Word()),
            "-o",
            cli.PathOf("副本.docx")
        );

        Assert.Equal(CommandLine.FoundErrors, code);
        Assert.Contains("公民身份号码", cli.Results);
        Assert.True(File.Exists(cli.PathOf("副本.docx")));
    }

    [Theory]
    [InlineData("通知.txt", "副本.txt", "不能在这里清理")]
    [InlineData("没有.docx", "副本.docx", "没有这个文件")]
    public async Task Clean_WhatCannotBeCleaned_IsRefusedInOneLine_AndNothingIsWritten(
        string name,
        string target,
        string reason
    )
    {
        cli.File("通知.txt", "通知");

        var code = await cli.RunAsync("file", "clean", cli.PathOf(name), "-o", cli.PathOf(target));

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains(reason, Assert.Single(cli.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.False(File.Exists(cli.PathOf(target)));
    }

    [Fact]
    public async Task Clean_OntoTheOriginal_IsRefused()
    {
        var file = Write("名单.docx", TellingFiles.Word());

        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("file", "clean", file, "-o", file));
        Assert.Contains("不能覆盖原文件", cli.Messages);
    }

    [Fact]
    public async Task Clean_WithoutATarget_IsAUsageError() =>
        Assert.Equal(CommandLine.BadInput, await cli.RunAsync("file", "clean", cli.File("甲.txt", "甲")));

    private string Write(string name, byte[] content)
    {
        File.WriteAllBytes(cli.PathOf(name), content);
        return cli.PathOf(name);
    }
}
