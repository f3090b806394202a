using System.Text;
using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Text;

public class DelimitedReportReaderTests
{
    [Fact]
    public void Read_QuotedCells_AreAGridWithEmptyCells()
    {
        const string Source =
            "二、主动公开政府信息情况,,\r\n信息内容,\"制发\r\n件数\",\"废止,件数\"\r\n规章,0,\r\n\"所谓\"\"规范\"\"\",2,1\r\n";

        var document = Opened.Text(Source, "表.csv");

        Assert.Equal("csv", document.Format);
        Assert.Equal(
            "二、主动公开政府信息情况\n[3×3]\n信息内容|制发/件数|废止,件数\n规章|0|·\n所谓\"规范\"|2|1",
            BlockPrint.Of(document)
        );
        Assert.Equal(2, document.Blocks.OfType<GridBlock>().Single().CellAt(1, 0).Place.Row);
    }

    [Fact]
    public void Read_Gb18030Tsv_IsAGrid()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var content = Encoding.GetEncoding("GB18030").GetBytes("甲\t乙\n1\t2\n");

        Assert.Equal("[2×2]\n甲|乙\n1|2", BlockPrint.Of(Opened.Bytes(content, "a.tsv")));
    }

    [Fact]
    public void Read_SentenceWithCommas_NamedTxt_IsText() =>
        Assert.Equal("甲,乙,丙⏎", BlockPrint.Of(Opened.Text("甲,乙,丙")));
}
