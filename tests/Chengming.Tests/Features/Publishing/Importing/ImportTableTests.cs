using System.Text;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Publishing.Importing;
using Chengming.Features.Publishing.Items;

namespace Chengming.Tests.Features.Publishing.Importing;

/// <summary>存量导入表: what is written as a template is read again, and so are the spreadsheets of others.</summary>
public sealed class ImportTableTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Read_TheTemplateItself_HasNoRows()
    {
        using var file = new MemoryStream();
        ImportTemplate.Write(file);

        var read = ImportTable.Read(FileKinds.WithId("xlsx"), file.ToArray(), Cancel);

        Assert.Contains("没有数据行", Assert.Single(read.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowsThatWereLeft_ComeBackAsTheyWere()
    {
        ImportedValue[] values = [.. ImportColumns.All.Select(c => new ImportedValue(c.Field, $"{c.Header}一\n二"))];
        using var file = new MemoryStream();
        ImportTemplate.Write([(values, "第 2 行：标题：请填写。")], file);

        var read = ImportTable.Read(FileKinds.WithId("xlsx"), file.ToArray(), Cancel).OrThrow();

        Assert.Equal(values, Assert.Single(read.Rows).Values);
        Assert.Empty(read.Strange);
    }

    [Fact]
    public void Read_CsvOfAnotherSite_KnowsItsHeaders_AndSaysWhatItLeaves()
    {
        var csv = Encoding.UTF8.GetBytes("信息名称,发布时间,浏览次数\n关于防汛的通知,2021-05-10 09:30,12\n");

        var read = ImportTable.Read(FileKinds.WithId("csv"), csv, Cancel).OrThrow();

        Assert.Equal(
            [
                new ImportedValue(nameof(ItemContent.Title), "关于防汛的通知"),
                new ImportedValue(nameof(ItemContent.EarlierPublishedOn), "2021-05-10 09:30"),
            ],
            Assert.Single(read.Rows).Values
        );
        Assert.Equal(["浏览次数"], read.Strange);
    }

    [Theory]
    [InlineData("姓名,电话\n甲,1\n", "找不到列名")]
    [InlineData("标题,名称\n甲,乙\n", "出现了两次")]
    public void Read_WhatIsNoTableOfItems_SaysWhy(string csv, string words)
    {
        var read = ImportTable.Read(FileKinds.WithId("csv"), Encoding.UTF8.GetBytes(csv), Cancel);

        Assert.Contains(words, Assert.Single(read.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-05-10 09:30", "2021-05-10")]
    [InlineData("2021年12月10日 09:30", "2021-12-10")]
    [InlineData("2021/5/6", "2021-05-06")]
    [InlineData("20210506", "2021-05-06")]
    [InlineData("去年五月", null)]
    [InlineData("1021-05-06", null)]
    public void Values_Day_IsReadAsItIsWritten_OrRefusedAtItsColumn(string words, string? day)
    {
        var (content, problems) = ImportValues.Read([
            new(nameof(ItemContent.Title), "通知"),
            new(nameof(ItemContent.Column), "normative-documents"),
            new(nameof(ItemContent.MadeOn), words),
        ]);

        Assert.Equal(
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            content.MadeOn
        );
        Assert.Equal(day is null ? ["成文日期"] : [], problems.Select(p => p.Column));
    }

    [Fact]
    public void Values_EarlierDayWithoutItsPlace_IsAProblem_AndTextIsNoMarkup()
    {
        var (_, problems) = ImportValues.Read([
            new(nameof(ItemContent.Title), "通知"),
            new(nameof(ItemContent.Column), "没有的栏目"),
            new(nameof(ItemContent.EarlierPublishedOn), "2021-05-06"),
        ]);

        Assert.Equal(["栏目", "先前发布位置"], problems.Select(p => p.Column));
        Assert.Equal("<p>甲 &lt; 乙</p><p>丙</p>", ImportValues.Markup("甲 < 乙\r\n\r\n 丙 "));
    }
}
