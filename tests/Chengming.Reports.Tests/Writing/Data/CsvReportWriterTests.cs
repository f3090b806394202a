using System.Text;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing.Data;

namespace Chengming.Reports.Tests.Writing.Data;

public class CsvReportWriterTests
{
    [Fact]
    public void Write_Report_BeginsWithByteOrderMarkAndHeader()
    {
        var bytes = Written(SampleReports.Valid("2021", seed: 1));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith(
            "id,table,row,column,value,state\r\nform,,,,2021,\r\n",
            Text(bytes),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Write_Cell_NamesRowAndColumnFromGroupToLeaf()
    {
        var report = SampleReports
            .Valid("2021", seed: 1)
            .With(new Dictionary<string, decimal> { ["t3.results.refused.stateSecret.legal.commercial"] = 7 });

        Assert.Contains(
            "t3.results.refused.stateSecret.legal.commercial,表三,三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密,"
                + "申请人情况 › 法人或其他组织 › 商业企业,7,read\r\n",
            Text(Written(report)),
            StringComparison.Ordinal
        );
    }

    [Theory(DisplayName = "A text that a spreadsheet program would run is guarded; a negative figure is a number")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＋1", "'＋1")]
    [InlineData("临河县应急管理局", "临河县应急管理局")]
    public void Write_AgencyLikeAFormula_IsGuarded(string agency, string field)
    {
        var sample = SampleReports.Valid("2019", seed: 1);
        var cells = sample.Cells.ToArray();
        cells[sample.Form.CellWithId("t2v19.licensing.itemsDelta").Index] = ReportCell.Of(-3);
        var text = Text(Written(new AnnualReport(sample.Form, cells) { Agency = agency }));

        Assert.Contains($"agency,,,,{field},\r\n", text, StringComparison.Ordinal);
        Assert.Contains("本年增/减,-3,read\r\n", text, StringComparison.Ordinal);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes)[1..];

    private static byte[] Written(AnnualReport report)
    {
        using var output = new MemoryStream();
        new CsvReportWriter().Write(report, output);
        return output.ToArray();
    }
}
