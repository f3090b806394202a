using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Tests.Checks.Narrative.Prose;

public class ProsePassageTests
{
    [Theory]
    [InlineData("2023 年 1 月", "2023年1月")]
    [InlineData(" 公开　信息 １２ 条 ", "公开信息12条")]
    [InlineData("led 显示屏 5 G 网 12 34", "led显示屏5 G网12 34")]
    [InlineData("没有空格", "没有空格")]
    [InlineData("   ", "")]
    public void Text_WhiteSpaceInChinese_IsTakenOut(string printed, string text) =>
        Assert.Equal(text, Passage(printed).Text);

    [Fact]
    public void PrintedBetween_AnyStretch_IsAsPrinted()
    {
        const string printed = " 公开 信 息  １２ 条，a b 共 3 件 ";
        var passage = Passage(printed);
        for (var start = 0; start < passage.Text.Length; start++)
        {
            for (var end = start + 1; end <= passage.Text.Length; end++)
            {
                var words = passage.PrintedBetween(start, end);

                Assert.Contains(words, printed, StringComparison.Ordinal);
                Assert.Equal(passage.Text[start..end].Trim(), Passage(words).Text);
            }
        }
    }

    [Fact]
    public void SentenceAround_SemicolonsAndFullStops_EndSentences() =>
        Assert.Equal((3, 5), Passage("一件；二件。三").SentenceAround(4));

    private static ProsePassage Passage(string text) => new(1, null, new ReportParagraph(text));
}
