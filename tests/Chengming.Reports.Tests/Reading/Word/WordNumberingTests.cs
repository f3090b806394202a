using static Chengming.Reports.Tests.Reading.Word.DocxBuilder;

namespace Chengming.Reports.Tests.Reading.Word;

public class WordNumberingTests
{
    private const string Chapters = "<w:abstractNum w:abstractNumId=\"7\">";
    private const string ListOne = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    private static string Read(string body, string numbering, string? styles = null) =>
        BlockPrint.Of(Opened.Bytes(Of(body, numbering, styles), "报告.docx"));

    [Fact]
    public void Read_ChineseHeadings_AreCountedPerLevel() =>
        Assert.Equal(
            "一、总体情况\n（一）主动公开\n（二）依申请公开\n二、表\n（一）新的一部分\n1. 条",
            Read(
                Item("总体情况", 1)
                    + Item("主动公开", 1, 1)
                    + Item("依申请公开", 1, 1)
                    + Item("表", 1)
                    + Item("新的一部分", 1, 1)
                    + Item("条", 1, 2),
                Chapters
                    + Level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>")
                    + Level(1, "chineseCountingThousand", "（%2）")
                    + Level(2, "decimal", "%3.")
                    + "</w:abstractNum>"
                    + ListOne
            )
        );

    [Fact]
    public void Read_TwoListsOfOneDefinition_CountOnUnlessRestarted() =>
        Assert.Equal(
            "1. a\n2. b\n1. c\n2. d",
            Read(
                Item("a", 1) + Item("b", 2) + Item("c", 3) + Item("d", 3),
                Chapters
                    + Level(0, "decimal", "%1.")
                    + "</w:abstractNum>"
                    + ListOne
                    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
                    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            )
        );

    [Fact]
    public void Read_NumberingOfAStyle_IsInheritedAndCanBeTurnedOff() =>
        Assert.Equal(
            "一、甲\n不编号\n二、乙",
            Read(
                P("甲", "<w:pStyle w:val=\"h2\"/>")
                    + P("不编号", "<w:pStyle w:val=\"h2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                    + P("乙", "<w:pStyle w:val=\"h1\"/>"),
                Chapters + Level(0, "chineseCounting", "%1、") + "</w:abstractNum>" + ListOne,
                "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:basedOn w:val=\"h1\"/></w:style>"
            )
        );

    [Fact]
    public void Read_DeepLevel_ShowsTheNumbersAbove() =>
        Assert.Equal(
            "一 a\n1.1 b\n1.2 c",
            Read(
                Item("a", 1) + Item("b", 1, 1) + Item("c", 1, 1),
                Chapters
                    + Level(0, "chineseCounting", "%1")
                    + Level(1, "decimal", "%1.%2", "<w:isLgl/>")
                    + "</w:abstractNum>"
                    + ListOne
            )
        );

    [Fact]
    public void Read_Bullets_AreNoText() =>
        Assert.Equal("甲", Read(Item("甲", 1), Chapters + Level(0, "bullet", "\uF0B7") + "</w:abstractNum>" + ListOne));

    [Fact]
    public void Read_NumbersInTableCells_BelongToTheirText() =>
        Assert.Equal(
            "[2×2]\n1.国家秘密|0\n2.禁止公开|0".Replace(".", ". ", StringComparison.Ordinal),
            Read(
                Table(
                    Row($"<w:tc>{Item("国家秘密", 1)}</w:tc>", Cell("0")),
                    Row($"<w:tc>{Item("禁止公开", 1)}</w:tc>", Cell("0"))
                ),
                Chapters + Level(0, "decimal", "%1.") + "</w:abstractNum>" + ListOne
            )
        );

    // One paragraph for each expected number; hand-counted.
    [Theory]
    [InlineData("chineseCounting", "一 二 三 四 五 六 七 八 九 十 十一 十二")]
    [InlineData("chineseLegalSimplified", "壹 贰 叁 肆 伍 陆 柒 捌 玖 壹拾 壹拾壹")]
    [InlineData("ideographDigital", "一 二 三 四 五 六 七 八 九 一〇 一一")]
    [InlineData("decimalEnclosedCircle", "① ② ③")]
    [InlineData("decimalEnclosedParen", "⑴ ⑵")]
    [InlineData("decimalFullWidth", "１ ２ ３ ４ ５ ６ ７ ８ ９ １０")]
    [InlineData("ideographTraditional", "甲 乙 丙")]
    [InlineData("upperRoman", "I II III IV V VI VII VIII IX X XI")]
    [InlineData("lowerLetter", "a b c")]
    [InlineData("decimalZero", "01 02")]
    public void Read_Format_PrintsAsWordDoes(string format, string numbers)
    {
        var expected = numbers.Split(' ');

        Assert.Equal(
            string.Join('\n', expected.Select(n => n + " x")),
            Read(
                string.Concat(expected.Select(_ => Item("x", 1))),
                Chapters + Level(0, format, "%1") + "</w:abstractNum>" + ListOne
            )
        );
    }
}
