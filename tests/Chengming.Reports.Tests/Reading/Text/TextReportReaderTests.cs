using System.Text;
using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Text;

public class TextReportReaderTests
{
    private const string Sample = "示例县应急管理局\n2023年政府信息公开工作年度报告\n\n规章\t0\t\t3\n";

    private static readonly string[] SampleLines =
    [
        "示例县应急管理局⏎",
        "2023年政府信息公开工作年度报告⏎",
        "规章→0→→3⏎",
    ];

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("GB18030", false)]
    [InlineData("gbk", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Read_AnyEncoding_GivesTheSameLines(string name, bool withMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];

        var document = Opened.Bytes(content, "报告.txt");

        Assert.Equal("txt", document.Format);
        Assert.Equal(string.Join('\n', SampleLines), BlockPrint.Of(document));
    }

    [Fact]
    public void Read_BlankLines_KeepTheirNumbers() =>
        Assert.Equal([1, 2, 4], Opened.Text(Sample).Blocks.Select(b => b.Place.Line));

    [Theory]
    [InlineData("规章\t12\t\t", "规章→12→→⏎")]
    [InlineData("规章\t12\t\t  ", "规章→12→→⏎")]
    [InlineData("二、主动公开政府信息情况\t\t", "二、主动公开政府信息情况⏎")]
    public void Read_TabsAtTheEndOfALine_AreItsLastCells(string line, string expected) =>
        Assert.Equal(expected, BlockPrint.Of(Opened.Text(line + "\n")));

    [Fact]
    public void Read_GB18030FourByteCharacter_IsRead()
    {
        // 㐂 (U+3402) is 81 39 F0 B1? Only GB18030 has it: let the framework write it, and the reader read it.
        var content = Encoding.GetEncoding("GB18030").GetBytes("经办人：㐂某");

        Assert.Equal("经办人：㐂某⏎", BlockPrint.Of(Opened.Bytes(content, "a.txt")));
    }

    [Fact]
    public void Read_DamagedUtf8_NamesTheByte()
    {
        // “应急” is six bytes; the seventh begins a character that is cut off by the line feed.
        byte[] content = [.. "应急"u8, 0xE7, 0xAE, 0x0A, .. Encoding.UTF8.GetBytes(new string('管', 200))];

        Assert.Contains("第 7 个字节", Opened.Refusal(content, "a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NeitherUtf8NorGb18030_NamesTheByte()
    {
        // B9 AB is 公 in GBK; FF is in neither encoding, at byte 5 of “ab公”.
        byte[] content = [(byte)'a', (byte)'b', 0xB9, 0xAB, 0xFF, (byte)'c'];

        Assert.Contains("第 5 个字节", Opened.Refusal(content, "a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FormFeeds_CountPagesAndTheirLines()
    {
        var blocks = Opened.Text("甲\n乙\f丙\n丁\f戊").Blocks;

        Assert.Equal([1, 1, 2, 2, 3], blocks.Select(b => b.Place.Page));
        Assert.Equal([1, 2, 1, 2, 1], blocks.Select(b => b.Place.Line));
    }

    [Theory]
    [InlineData("甲\r\n乙")]
    [InlineData("甲\r乙")]
    [InlineData("甲\n乙")]
    [InlineData("甲\u2028乙")]
    public void Read_AnyLineEnd_EndsOneLine(string text)
    {
        var blocks = Opened.Text(text).Blocks;

        Assert.Equal("甲⏎\n乙⏎", BlockPrint.Of(blocks));
        Assert.Equal(2, blocks[1].Place.Line);
    }

    [Fact]
    public void Read_PlainText_KeepsMarksThatAreNotMarkdown() =>
        Assert.Equal("# 号与 **星号** 是原文⏎", BlockPrint.Of(Opened.Text("# 号与 **星号** 是原文")));

    [Theory]
    [InlineData("   \r\n\t\n　\n")]
    [InlineData("\uFEFF")]
    public void Read_WhiteSpaceOnly_IsRefused(string text) =>
        Assert.Contains(
            "没有可读的文字",
            Opened.Refusal(Encoding.UTF8.GetBytes(text), "a.txt"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_MoreCharactersThanTheLimit_IsRefused() =>
        Assert.Contains(
            "文字过多",
            Opened.Refusal("公开公开"u8.ToArray(), "a.txt", new ReadingLimits { Characters = 3 }),
            StringComparison.Ordinal
        );
}
