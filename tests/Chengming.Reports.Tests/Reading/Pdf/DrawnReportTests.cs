using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Pdf;

public sealed class DrawnReportTests
{
    private static readonly double[] Edges = [50, 250, 350, 450, 550];

    [Fact]
    public void Read_ScannedPages_SaysSo()
    {
        var scan = new DrawnPdf()
            .Page()
            .Raw("q 600 0 0 800 0 0 cm /X1 Do Q")
            .Page()
            .Raw("q 600 0 0 800 0 0 cm /X1 Do Q");

        var problem = Assert.Throws<UnreadableDocumentException>(() => SamplePdfs.Read(scan.ToBytes()));

        Assert.Contains("扫描件", problem.Message, StringComparison.Ordinal);
        Assert.Contains("OCR", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ScanWithTextLayer_IsRead()
    {
        var text = new string('字', 35);
        var scan = new DrawnPdf().Page().Raw("q 600 0 0 800 0 0 cm /X1 Do Q 3 Tr").Text(50, 100, text);

        Assert.Equal([text], Texts(scan));
    }

    [Theory]
    [InlineData("- 1 -", "- 2 -")]
    [InlineData("— 1 —", "— 2 —")]
    [InlineData("第 1 页 共 2 页", "第 2 页 共 2 页")]
    [InlineData("1/2", "2/2")]
    [InlineData("1", "2")]
    [InlineData("7", "8")]
    public void Read_PageNumbers_AreDropped(string first, string second)
    {
        var pdf = new DrawnPdf()
            .Page()
            .Text(50, 100, "正文")
            .Text(290, 770, first)
            .Page()
            .Text(50, 100, "续文")
            .Text(290, 770, second);

        Assert.Equal(["正文", "续文"], Texts(pdf));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("3", "3")]
    [InlineData("规章 0", "12")]
    public void Read_FiguresAtTheFootThatDoNotCountPages_AreKept(string first, string second)
    {
        var pdf = new DrawnPdf()
            .Page()
            .Text(50, 100, "正文")
            .Text(290, 770, first)
            .Page()
            .Text(50, 100, "续文")
            .Text(290, 770, second);

        Assert.Equal(["正文", first, "续文", second], Texts(pdf));
    }

    [Fact]
    public void Read_RunningHeaderAndFooter_AreDroppedAndDoNotPartATable()
    {
        var pdf = new DrawnPdf();
        for (var page = 1; page <= 2; page++)
        {
            pdf.Page().Text(50, 40, "示例局年度报告").Text(50, 780, $"打印于2025年 第{page}张");
            pdf.Table(page == 1 ? 700 : 60, Edges, ["行" + page, $"{page}1", $"{page}2", $"{page}3"]);
        }

        var grid = Assert.IsType<GridBlock>(Assert.Single(SamplePdfs.Read(pdf.ToBytes()).Blocks));

        Assert.Equal(["行1", "11", "12", "13", "行2", "21", "22", "23"], grid.Cells.Select(c => c.Text));
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], grid.Cells.Select(c => c.Place.Page!.Value));
    }

    [Fact]
    public void Read_HeaderRepeatedOnTheNextPage_IsKeptOnce()
    {
        var pdf = new DrawnPdf()
            .Page()
            .Table(700, Edges, ["项目", "制发", "废止", "有效"], ["规章", "1", "2", "3"])
            .Page()
            .Table(50, Edges, ["项目", "制发", "废止", "有效"], ["规范性文件", "4", "5", "6"]);

        var grid = Assert.IsType<GridBlock>(Assert.Single(SamplePdfs.Read(pdf.ToBytes()).Blocks));

        Assert.Equal((3, 4), (grid.Rows, grid.Columns));
        Assert.Equal(["规范性文件", "4", "5", "6"], grid.Cells.Where(c => c.Row == 2).Select(c => c.Text));
    }

    [Fact]
    public void Read_NumberWiderThanItsCell_IsOneNumber()
    {
        var pdf = new DrawnPdf()
            .Page()
            .Table(100, Edges, ["规章", "1", "2", ""], ["文件", "4", "5", "6"])
            .Text(541, 114, "222")
            .Text(439, 134, "305");

        var grid = Assert.IsType<GridBlock>(Assert.Single(SamplePdfs.Read(pdf.ToBytes()).Blocks));

        Assert.Equal("222", grid.Cells.Single(c => c is { Row: 0, Column: 3 }).Text);
        Assert.Equal("6", grid.Cells.Single(c => c is { Row: 1, Column: 3 }).Text);
    }

    [Fact]
    public void Read_NumberCutByTheEdgeOfThePage_IsNotReadByHalves()
    {
        var pdf = new DrawnPdf().Page().Text(50, 100, "总计").Text(588, 120, "105").Text(50, 140, "完");

        Assert.Equal(["总计", "完"], Texts(pdf));
    }

    [Fact]
    public void Read_TextBetweenTables_KeepsThemApart()
    {
        var pdf = new DrawnPdf()
            .Page()
            .Table(700, Edges, ["规章", "1", "2", "3"])
            .Page()
            .Text(50, 200, "四、复议诉讼")
            .Table(250, Edges, ["维持", "4", "5", "6"]);

        Assert.Equal(2, SamplePdfs.Read(pdf.ToBytes()).Blocks.OfType<GridBlock>().Count());
    }

    [Fact]
    public void Read_OtherColumnsOnTheNextPage_AreAnotherTable()
    {
        var pdf = new DrawnPdf()
            .Page()
            .Table(700, Edges, ["规章", "1", "2", "3"])
            .Page()
            .Table(50, [50, 200, 300, 400, 550], ["维持", "4", "5", "6"]);

        Assert.Equal(2, SamplePdfs.Read(pdf.ToBytes()).Blocks.OfType<GridBlock>().Count());
    }

    [Fact]
    public void Read_NumberedRowCutByThePageBreak_IsJoined()
    {
        var pdf = new DrawnPdf()
            .Page()
            .Table(700, Edges, ["1.属于国家秘密", "1", "2", "3"], ["2.其他法律行政", "4", "5", "6"])
            .Page()
            .Table(50, Edges, ["法规禁止公开", "", "", ""], ["3.危及安全", "7", "8", "9"]);

        var grid = Assert.IsType<GridBlock>(Assert.Single(SamplePdfs.Read(pdf.ToBytes()).Blocks));

        Assert.Equal(3, grid.Rows);
        Assert.Equal(
            ["2.其他法律行政\n法规禁止公开", "4", "5", "6"],
            grid.Cells.Where(c => c.Row == 1).Select(c => c.Text)
        );
    }

    [Fact]
    public void Read_BlankRowAfterThePageBreak_IsNotTakenForTheRestOfARow()
    {
        var pdf = new DrawnPdf()
            .Page()
            .Table(700, Edges, ["行政许可", "4", "5", "6"])
            .Page()
            .Table(50, Edges, ["行政处罚", "", "", ""]);

        var grid = Assert.IsType<GridBlock>(Assert.Single(SamplePdfs.Read(pdf.ToBytes()).Blocks));

        Assert.Equal(["行政许可", "行政处罚"], grid.Cells.Where(c => c.Column == 0).Select(c => c.Text));
    }

    [Fact]
    public void Read_TableWithoutOuterLines_IsClosedWhereItsLinesEnd()
    {
        var pdf = new DrawnPdf().Page();
        foreach (var y in new[] { 100, 120, 140 })
        {
            pdf.Line(50, y, 350, y);
        }

        pdf.Line(150, 100, 150, 140).Line(250, 100, 250, 140);
        pdf.Text(60, 114, "规章").Text(160, 114, "1").Text(260, 114, "2");
        pdf.Text(60, 134, "其他").Text(160, 134, "3").Text(260, 134, "4");

        var grid = Assert.IsType<GridBlock>(Assert.Single(SamplePdfs.Read(pdf.ToBytes()).Blocks));

        Assert.Equal((2, 3), (grid.Rows, grid.Columns));
        Assert.Equal(["规章", "1", "2", "其他", "3", "4"], grid.Cells.Select(c => c.Text));
    }

    [Fact]
    public void Read_FrameAroundProse_IsNoTable()
    {
        var pdf = new DrawnPdf().Page().Text(60, 120, "框内的话");
        pdf.Line(50, 100, 550, 100).Line(50, 200, 550, 200).Line(50, 100, 50, 200).Line(550, 100, 550, 200);

        Assert.Equal(["框内的话"], Texts(pdf));
    }

    [Fact]
    public void Read_VerticalWritingPlacedCharacterByCharacter_KeepsItsColumns()
    {
        // Two columns, read from right to left, in the right cell.
        var pdf = new DrawnPdf().Page();
        pdf.Line(50, 100, 350, 100)
            .Line(50, 160, 350, 160)
            .Line(50, 100, 50, 160)
            .Line(200, 100, 200, 160)
            .Line(350, 100, 350, 160);
        pdf.Text(60, 130, "列")
            .Text(290, 120, "社")
            .Text(290, 132, "会")
            .Text(290, 144, "公")
            .Text(270, 120, "益")
            .Text(270, 132, "组")
            .Text(270, 144, "织");

        var grid = SamplePdfs.Read(pdf.ToBytes()).Blocks.OfType<GridBlock>().Last();

        Assert.Contains("社会公益组织", grid.Cells.Select(c => c.Text));
    }

    [Fact]
    public void Read_PageDrawnOnItsSide_IsTurnedUpright()
    {
        var pdf = new DrawnPdf()
            .Page()
            .Raw("q 0 1 -1 0 600 0 cm")
            .Text(60, 300, "横放的正文")
            .Text(60, 330, "第二行")
            .Raw("Q");

        Assert.Equal(["横放的正文", "第二行"], Texts(pdf));
    }

    [Fact]
    public void Read_CharactersDrawnTwiceToLookBold_CountOnce() =>
        Assert.Equal(["总计12"], Texts(new DrawnPdf().Page().Text(50, 100, "总计12").Text(50.4, 100, "总计12")));

    [Fact]
    public void Read_RadicalsInPlaceOfCharacters_BecomeCharacters() =>
        Assert.Equal(["一民见"], Texts(new DrawnPdf().Page().Text(50, 100, "⼀⺠⻅")));

    [Fact]
    public void Read_MutatedReport_EndsWithBlocksOrOneUnreadableDocument()
    {
        var original = SamplePdfs.Bytes("libreoffice-portrait");
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var bytes = original.ToArray();
            for (var i = 0; i < 8; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var problem = Record.Exception(() => SamplePdfs.Read(bytes));

            Assert.True(problem is null or UnreadableDocumentException, $"seed {seed}: {problem}");
        }
    }

    private static IEnumerable<string> Texts(DrawnPdf pdf) =>
        SamplePdfs.Read(pdf.ToBytes()).Blocks.Cast<TextBlock>().Select(b => b.Text);
}
