using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Html;

public class HtmlTableTests
{
    private static string Read(string html) => BlockPrint.Of(Opened.Html("<body>" + html + "</body>"));

    [Fact]
    public void Grid_RowspanAndColspan_PutCellsWhereABrowserShowsThem() =>
        Assert.Equal(
            "[3×4]\n合计{2×2}|甲{1×2}\n@2:乙|丙\n丁|·|3|4",
            Read(
                "<table><tr><td rowspan=2 colspan=2>合计<td colspan=2>甲<tr><td>乙<td>丙<tr><td>丁<td><td>3<td>4</table>"
            )
        );

    [Fact]
    public void Grid_RowspanZero_GoesToTheEndOfItsGroup() =>
        Assert.Equal(
            "[3×2]\n头{2×1}|1\n@1:2\n身|3",
            Read("<table><thead><tr><td rowspan=0>头<td>1<tr><td>2</thead><tbody><tr><td>身<td>3</tbody></table>")
        );

    [Fact]
    public void Grid_SpansTooLarge_AreClamped() =>
        Assert.Equal(
            "[3×2]\n题{1×2}\n甲{2×1}|1\n@1:2",
            Read("<table><tr><td colspan=999999>题<tr><td rowspan=70000>甲<td>1<tr><td>2</table>")
        );

    [Fact]
    public void Grid_OverlappingCells_YieldToWhatStandsThere() =>
        // The second row's cell wants two columns; the second of them is taken from above.
        Assert.Equal(
            "[2×3]\na|b{2×1}|c\nd|@2:e",
            Read("<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=2>d<td>e</table>")
        );

    [Fact]
    public void Grid_MissingCells_AreNotThere() =>
        Assert.Equal("[2×3]\na|b|c\n1|2", Read("<table><tr><td>a<td>b<td>c<tr><td>1<td>2</table>"));

    [Fact]
    public void Grid_FootWrittenFirst_IsShownLast() =>
        Assert.Equal(
            "[3×2]\nh|i\n1|2\nf|g",
            Read(
                "<table><tfoot><tr><td>f<td>g</tfoot><tbody><tr><td>1<td>2</tbody><thead><tr><td>h<td>i</thead></table>"
            )
        );

    [Fact]
    public void Grid_CellLines_AreKept() =>
        Assert.Equal(
            "[2×2]\n结果/维持|结果/纠正\n0|0",
            Read("<table><tr><td>结果<br>维持<td><p>结果</p><p>纠正</p><tr><td><p>0</p><td><div>0</div></table>")
        );

    [Fact]
    public void Table_ThatHoldsTables_IsLayout() =>
        Assert.Equal(
            "一、总体情况\n[2×2]\na|b\n1|2\n正文",
            Read(
                "<table><tr><td>左栏<td><p>一、总体情况</p><table><tr><td>a<td>b<tr><td>1<td>2</table><p>正文</p></table>"
            )
        );

    [Fact]
    public void Table_OfOneColumn_IsLayout() => Assert.Equal("甲\n乙", Read("<table><tr><td>甲<tr><td>乙</table>"));

    [Fact]
    public void Table_WholeReportInOne_IsTakenApart() =>
        Assert.Equal(
            "某局2023年政府信息公开工作年度报告\n一、总体情况\n本机关全年主动公开信息十二条，没有收到任何政府信息公开申请。"
                + "\n二、主动公开\n[3×2]\n第二十条第（一）项{1×2}\n规章|行政规范性文件\n0|2"
                + "\n三、申请情况\n[2×3]\n总计|自然人|法人\n0|·|0",
            Read(
                "<table><tr><td colspan=6>某局2023年政府信息公开工作年度报告<tr><td colspan=6>一、总体情况"
                    + "<tr><td colspan=6>本机关全年主动公开信息十二条，没有收到任何政府信息公开申请。"
                    + "<tr><td colspan=6>二、主动公开<tr><td colspan=6>第二十条第（一）项"
                    + "<tr><td colspan=3>规章<td colspan=3>行政规范性文件<tr><td colspan=3>0<td colspan=3>2"
                    + "<tr><td colspan=6>三、申请情况<tr><td colspan=2>总计<td colspan=2>自然人<td colspan=2>法人"
                    + "<tr><td colspan=2>0<td colspan=2><td colspan=2>0</table>"
            )
        );

    [Fact]
    public void Table_OneRowNamedLikeAChapter_StaysInItsGrid() =>
        Assert.Equal(
            "[3×3]\na|b|c\n三、本年度办理结果{1×3}\n1|2|3",
            Read("<table><tr><td>a<td>b<td>c<tr><td colspan=3>三、本年度办理结果<tr><td>1<td>2<td>3</table>")
        );

    [Fact]
    public void Cells_SayWhereTheyStand()
    {
        var document = Opened.Html(
            "<body><table><tr><td>一、x</table><table><tr><td>a<td>b<tr><td rowspan=2>c<td>1<tr><td>2</table></body>"
        );

        var grid = document.Blocks.OfType<GridBlock>().Single();
        Assert.Equal(
            new Place
            {
                Table = 1,
                Row = 3,
                Column = 2,
                Element = "table 2 > tr 3 > td 1",
            },
            grid.CellAt(2, 1).Place
        );
    }

    [Fact]
    public void Caption_StandsBeforeItsTable() =>
        Assert.Equal(
            "表题\n[2×2]\na|b\n1|2",
            Read("<table><caption>表题</caption><tr><td>a<td>b<tr><td>1<td>2</table>")
        );

    [Fact]
    public void MoreCellsThanTheLimit_AreRefused() =>
        Assert.Contains(
            "表格过大",
            Opened.Refusal(
                "<table><tr><td>1<td>2<tr><td>3<td>4</table>"u8.ToArray(),
                "a.html",
                new ReadingLimits { GridCells = 3 }
            ),
            StringComparison.Ordinal
        );
}
