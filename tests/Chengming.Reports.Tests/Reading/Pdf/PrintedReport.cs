using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Pdf;

/// <summary>What must come out of any print of <see cref="ReportPage"/>, whoever printed it.</summary>
internal static class PrintedReport
{
    public static void Check(SourceDocument document, bool wholeHeads = true)
    {
        var grids = document.Blocks.OfType<GridBlock>().ToList();
        Assert.Equal(3, grids.Count);
        CheckTable2(grids[0]);
        CheckTable3(grids[1]);
        CheckTable4(grids[2], wholeHeads);
        CheckLines(document);
    }

    private static void CheckTable2(GridBlock grid)
    {
        Assert.Equal((14, 4), (grid.Rows, grid.Columns));
        Assert.Equal("第二十条第（一）项", Cell(grid, 0, 0, 1, 4));
        Assert.Equal(["规章", "201", "202", "203"], Row(grid, 2));
        Assert.Equal(["行政规范性文件", "204", "205", "206"], Row(grid, 3));
        Assert.Equal("207", Cell(grid, 6, 1, 1, 3));
        Assert.Equal("208", Cell(grid, 9, 1, 1, 3));
        Assert.Equal("", Cell(grid, 10, 1, 1, 3));
        Assert.Equal("80.5", Cell(grid, 13, 1, 1, 3));
    }

    /// <summary>Three header rows, then row r of the form at row r + 2; the figures begin in column 3.</summary>
    private static void CheckTable3(GridBlock grid)
    {
        Assert.Equal((28, 10), (grid.Rows, grid.Columns));
        Assert.StartsWith("（本列数据的勾稽关系为", Cell(grid, 0, 0, 3, 3), StringComparison.Ordinal);
        Assert.Equal("自\n然\n人", Cell(grid, 1, 3, 2, 1));
        Assert.Equal("法人或其他组织", Cell(grid, 1, 4, 1, 5));
        Assert.Equal("商业企业", Joined(Cell(grid, 2, 4, 1, 1)));
        Assert.Equal("社会公益组织", Joined(Cell(grid, 2, 6, 1, 1)));
        for (var row = 1; row <= ReportPage.Table3Rows; row++)
        {
            for (var column = 1; column <= 7; column++)
            {
                Assert.Equal($"{(10 * row) + column}", Cell(grid, row + 2, column + 2, 1, 1));
            }
        }

        Assert.Equal("一、本年新收政府信息公开申请数量", Joined(Cell(grid, 3, 0, 1, 3)));
        Assert.Equal("三、本年度办理结果", Joined(Cell(grid, 5, 0, 22, 1)));
        Assert.Equal("四、结转下年度继续办理", Joined(Cell(grid, 27, 0, 1, 3)));
        var at = 5;
        foreach (var (group, labels) in ReportPage.Groups)
        {
            Assert.Equal(group, Joined(Cell(grid, at, 1, Math.Max(1, labels.Length), labels.Length == 0 ? 2 : 1)));
            foreach (var label in labels)
            {
                Assert.Equal(label, Joined(Cell(grid, at++, 2, 1, 1)));
            }

            at += labels.Length == 0 ? 1 : 0;
        }
    }

    private static void CheckTable4(GridBlock grid, bool wholeHeads)
    {
        Assert.Equal((wholeHeads ? 4 : 5, 15), (grid.Rows, grid.Columns));
        Assert.Equal("行政诉讼", Cell(grid, 0, 5, 1, 10));
        Assert.Equal("复议后起诉", Cell(grid, 1, 10, 1, 5));
        for (var n = 1; n <= 15; n++)
        {
            Assert.Equal($"{400 + n}", Cell(grid, grid.Rows - 1, n - 1, 1, 1));
        }
    }

    private static void CheckLines(SourceDocument document)
    {
        var lines = document.Blocks.OfType<TextBlock>().ToList();
        Assert.Equal(ReportPage.Title, lines[0].Text);
        Assert.All(lines, l => Assert.True(l.IsLine));
        Assert.All(lines, l => Assert.DoesNotContain('\t', l.Text));
        string[] headings =
        [
            "一、总体情况",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项",
        ];
        Assert.Equal(headings, lines.Select(l => l.Text).Where(headings.Contains));
        Assert.Equal("本年度未收取信息处理费。", lines[^1].Text);
    }

    public static string Joined(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    private static string Cell(GridBlock grid, int row, int column, int rowSpan, int columnSpan)
    {
        var cell = Assert.Single(grid.Cells, c => c.Row == row && c.Column == column);
        Assert.Equal((rowSpan, columnSpan), (cell.RowSpan, cell.ColumnSpan));
        return cell.Text;
    }

    private static IEnumerable<string> Row(GridBlock grid, int row) =>
        grid.Cells.Where(c => c.Row == row).Select(c => c.Text);
}
