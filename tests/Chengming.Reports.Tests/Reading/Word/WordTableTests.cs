using Chengming.Reports.Reading;
using static Chengming.Reports.Tests.Reading.Word.DocxBuilder;

namespace Chengming.Reports.Tests.Reading.Word;

public class WordTableTests
{
    private const string Starts = "<w:vMerge w:val=\"restart\"/>";
    private const string GoesOn = "<w:vMerge/>";

    private static string Read(string body) => BlockPrint.Of(Opened.Bytes(Of(body), "报告.docx"));

    private static string Span(int columns) => $"<w:gridSpan w:val=\"{columns}\"/>";

    [Fact]
    public void Grid_SpansAndMerges_PutCellsWhereWordShowsThem() =>
        Assert.Equal(
            "[3×4]\n合计{2×2}|甲{1×2}\n@2:乙|丙\n丁|·|3|4",
            Read(
                Table(
                    Row(Cell("合计", Span(2) + Starts), Cell("甲", Span(2))),
                    Row(Cell("", Span(2) + GoesOn), Cell("乙"), Cell("丙")),
                    Row(Cell("丁"), Cell(""), Cell("3"), Cell("4"))
                )
            )
        );

    [Fact]
    public void Grid_MergesOneBelowTheOther_AreTwoCells() =>
        Assert.Equal(
            "[4×2]\na{2×1}|1\n@1:2\nb{2×1}|3\n@1:4",
            Read(
                Table(
                    Row(Cell("a", Starts), Cell("1")),
                    Row(Cell("", GoesOn), Cell("2")),
                    Row(Cell("b", Starts), Cell("3")),
                    Row(Cell("", "<w:vMerge w:val=\"continue\"/>"), Cell("4"))
                )
            )
        );

    [Fact]
    public void Grid_OldHorizontalMerge_IsASpan() =>
        Assert.Equal(
            "[2×3]\na{1×2}|b\n1|2|3",
            Read(
                Table(
                    Row(Cell("a", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("b")),
                    Row(Cell("1"), Cell("2"), Cell("3"))
                )
            )
        );

    [Fact]
    public void Grid_RowThatBeginsFurtherRight_KeepsItsColumn() =>
        Assert.Equal(
            "[2×3]\na|b|c\n@1:1|2",
            Read(
                Table(
                    Row(Cell("a"), Cell("b"), Cell("c")),
                    "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("1") + Cell("2") + "</w:tr>"
                )
            )
        );

    [Fact]
    public void Grid_MergeThatContinuesNothing_IsItsOwnCell() =>
        Assert.Equal("[2×2]\na|b\nc|1", Read(Table(Row(Cell("a"), Cell("b")), Row(Cell("c"), Cell("1", GoesOn)))));

    [Fact]
    public void Grid_DeletedAndHiddenRows_AreLeftOut() =>
        Assert.Equal(
            "[1×2]\na|b",
            Read(
                Table(
                    Row(Cell("a"), Cell("b")),
                    "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Cell("1") + Cell("2") + "</w:tr>",
                    "<w:tr><w:trPr><w:hidden/></w:trPr>" + Cell("3") + Cell("4") + "</w:tr>"
                )
            )
        );

    [Fact]
    public void Table_NestedInALayoutTable_IsTheGrid()
    {
        var inner = Table(Row(Cell("a"), Cell("b")), Row(Cell("1"), Cell("2")));

        Assert.Equal(
            "左\n前\n[2×2]\na|b\n1|2\n后",
            Read(Table(Row(Cell("左"), "<w:tc>" + P("前") + inner + P("后") + "</w:tc>")))
        );
    }

    [Fact]
    public void Cells_SayWhereTheyStand()
    {
        var table = Table(Row(Cell("a"), Cell("b")), Row(Cell("1", Span(2))), Row(Cell("c"), Cell("d")));

        var grids = Opened.Bytes(Of(table + P("x") + table), "a.docx").Blocks.OfType<GridBlock>().ToList();

        Assert.Equal(
            new Place
            {
                Table = 2,
                Row = 3,
                Column = 2,
            },
            grids[1].CellAt(2, 1).Place
        );
    }
}
