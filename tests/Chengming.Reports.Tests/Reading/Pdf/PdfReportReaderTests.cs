using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Pdf;

namespace Chengming.Reports.Tests.Reading.Pdf;

public sealed class PdfReportReaderTests
{
    [Theory]
    [InlineData("libreoffice-portrait")]
    [InlineData("libreoffice-landscape")]
    [InlineData("chromium-vertical-heads")]
    [InlineData("chromium-running-lines")]
    public void Read_RuledReport_GivesEveryFigureInItsCell(string sample) =>
        PrintedReport.Check(SamplePdfs.Read(sample));

    [Fact]
    public void Read_RowsCutByPageBreaks_AreJoinedWhereThatIsCertain() =>
        // The cut header of table 4 has words on both sides of the break: that may be two rows, and stays two.
        PrintedReport.Check(SamplePdfs.Read("libreoffice-cut-rows"), wholeHeads: false);

    [Fact]
    public void Read_TableOverTwoPages_KeepsThePageOfEachCell()
    {
        var grid = SamplePdfs.Read("libreoffice-portrait").Blocks.OfType<GridBlock>().ElementAt(1);

        Assert.True(grid.Cells.Select(c => c.Place.Page).Distinct().Count() > 1);
        Assert.All(
            grid.Cells,
            c => Assert.Equal((2, c.Row + 1, c.Column + 1), (c.Place.Table, c.Place.Row, c.Place.Column))
        );
        Assert.Equal(
            grid.Cells.Select(c => c.Place.Page),
            grid.Cells.OrderBy(c => c.Row).Select(c => c.Place.Page).Order()
        );
    }

    [Fact]
    public void Read_UnruledReport_PartsColumnsByTabs()
    {
        var lines = SamplePdfs.Read("chromium-unruled").Blocks.Cast<TextBlock>().Select(b => b.Text).ToList();

        Assert.Contains("规章\t201\t202\t203", lines);
        Assert.Contains("一、本年新收政府信息公开申请数量\t11\t12\t13\t14\t15\t16\t17", lines);
        Assert.Contains("6.属于四类过程性信息\t101\t102\t103\t104\t105\t106\t107", lines);
        Assert.Contains("（七）总计\t241\t242\t243\t244\t245\t246\t247", lines);
        Assert.Contains("四、结转下年度继续办理\t251\t252\t253\t254\t255\t256\t257", lines);
    }

    [Fact]
    public void Read_Title_IsThatOfTheDocumentInformation() =>
        Assert.Equal(ReportPage.Title, SamplePdfs.Read("libreoffice-portrait").DeclaredTitle);

    [Fact]
    public void Recognizes_ByContentAlone()
    {
        var reader = new PdfReportReader();

        Assert.True(reader.Recognizes(SamplePdfs.Bytes("linearized"), "report.txt"));
        Assert.False(reader.Recognizes("年度报告"u8.ToArray(), "report.pdf"));
    }

    [Fact]
    public void Read_WithPassword_SaysSoInOneLine()
    {
        var problem = Assert.Throws<UnreadableDocumentException>(() => SamplePdfs.Read("encrypted-with-password"));

        Assert.Contains("密码", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void Read_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() =>
            new PdfReportReader().Read(
                SamplePdfs.Bytes("linearized"),
                "a.pdf",
                ReadingLimits.Default,
                new CancellationToken(true)
            )
        );
}
