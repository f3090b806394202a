using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Text;

public class MarkdownTests
{
    [Fact]
    public void Read_Markdown_HeadingsTablesAndMarks()
    {
        const string Source = """
            # 示例县应急管理局2023年**政府信息公开**工作年度报告

            ## 二、主动公开情况 ##

            见[门户网站](http://example.test/a_b)，编号 a_b_c，共 3\*4 条，*重点* 领域。

            | 信息内容 | 本年制发<br>件数 | 说明 |
            |:---|:---:|--:|
            | **规章** | 0 | 甲\|乙 |
            | 行政规范性文件 |  | |
            | 缺列 | 1 |

            下一段
            """;

        var document = Opened.Text(Source, "报告.md");

        Assert.Equal("md", document.Format);
        Assert.Equal(
            """
            示例县应急管理局2023年政府信息公开工作年度报告⏎
            二、主动公开情况⏎
            见门户网站，编号 a_b_c，共 3*4 条，重点 领域。⏎
            [4×3]
            信息内容|本年制发/件数|说明
            规章|0|甲|乙
            行政规范性文件|·|·
            缺列|1
            下一段⏎
            """.ReplaceLineEndings("\n"),
            BlockPrint.Of(document)
        );
        var cell = document.Blocks.OfType<GridBlock>().Single().CellAt(1, 2);
        Assert.Equal("甲|乙", cell.Text);
        Assert.Equal(
            new Place
            {
                Line = 9,
                Table = 1,
                Row = 2,
                Column = 3,
            },
            cell.Place
        );
    }

    [Fact]
    public void Read_TextWithPipeTable_IsReadLikewise() =>
        Assert.Equal("前文⏎\n[2×2]\n甲|乙\n1|·", BlockPrint.Of(Opened.Text("前文\n甲 | 乙\n---|---\n1 | |\n")));

    [Fact]
    public void Read_TableDrawnWithBorders_IsAGrid() =>
        Assert.Equal(
            "[2×2]\n甲|乙\n1|2",
            BlockPrint.Of(Opened.Text("+----+----+\n| 甲 | 乙 |\n+----+----+\n| 1  | 2  |\n+----+----+\n"))
        );

    [Fact]
    public void Read_PipeInProse_IsNoTable() =>
        Assert.Equal("首页 | 公开 | 年报⏎\n正文⏎", BlockPrint.Of(Opened.Text("首页 | 公开 | 年报\n正文")));

    [Fact]
    public void Read_HtmlTableWithinMarkdown_KeepsMergedCells()
    {
        var document = Opened.Text(
            "# 二、主动公开\n\n<table><tr><td rowspan=\"2\">甲</td><td>1</td></tr><tr><td>2</td></tr></table>\n\n后文\n",
            "a.md"
        );

        Assert.Equal("二、主动公开⏎\n[2×2]\n甲{2×1}|1\n@1:2\n后文⏎", BlockPrint.Of(document));
        Assert.Equal(3, document.Blocks[1].Place.Line);
    }

    [Theory]
    [InlineData("##二、主动公开", "二、主动公开")]
    [InlineData("__甲__与*乙*", "甲与乙")]
    [InlineData("3 * 4 * 5", "3 * 4 * 5")]
    [InlineData("![图](a.png)正文", "正文")]
    [InlineData("1. 第一条", "1. 第一条")]
    [InlineData("甲&nbsp;&lt;乙&gt;", "甲 <乙>")]
    public void Strip_Line_LeavesWhatWasWritten(string line, string written) =>
        Assert.Equal(written + "⏎", BlockPrint.Of(Opened.Text(line, "a.md")));
}
