using Chengming.Features.Agencies.Markup;

namespace Chengming.Tests.Features.Agencies.Markup;

public class PlainMarkupTests
{
    [Fact]
    public void Parse_EveryKindOfLine_KeepsOrderAndGathersLists()
    {
        var text = PlainMarkup.Parse("# 第一章 总则\n第一条 甲\n- 一\n- 二\n\n## 第一节\n#井号开头\n-短横\n");

        Assert.Equal(
            [
                (MarkupKind.Heading, "第一章 总则"),
                (MarkupKind.Paragraph, "第一条 甲"),
                (MarkupKind.Items, "一|二"),
                (MarkupKind.LowerHeading, "第一节"),
                (MarkupKind.Paragraph, "#井号开头"),
                (MarkupKind.Paragraph, "-短横"),
            ],
            text.Blocks.Select(b => (b.Kind, string.Join('|', b.Lines)))
        );
    }

    [Fact]
    public void Parse_Html_StaysWords() =>
        Assert.Equal("<b>甲</b>", Assert.Single(PlainMarkup.Parse("<b>甲</b>").Blocks).Lines[0]);
}
