using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Tests.Writing.Layout;

public class OfficialTableTests
{
    [Theory(DisplayName = "Sizes counted on the official forms")]
    // 表二 2021: 4 blocks of heading + header, with 2 + 1 + 2 + 1 rows; label + 3 figure columns.
    [InlineData("2021", "t2", 14, 4, 0)]
    // 表二 2019: 5 blocks of heading + header, with 2 + 2 + 2 + 1 + 1 rows.
    [InlineData("2019", "t2v19", 18, 4, 0)]
    // 表三: 3 header rows + 25 (2021) or 23 (2019) rows; 3 label + 7 figure columns.
    [InlineData("2021", "t3", 28, 10, 3)]
    [InlineData("2019", "t3", 26, 10, 3)]
    // 表四: 3 header rows and one line of 15 figures.
    [InlineData("2021", "t4", 4, 15, 3)]
    [InlineData("2019", "t4", 4, 15, 3)]
    public void Of_EveryTable_HasTheSizeOfTheForm(string form, string table, int rows, int columns, int headerRows)
    {
        var official = Table(form, table);

        Assert.Equal((rows, columns, headerRows), (official.Rows, official.Columns, official.HeaderRows));
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Of_EveryTable_CoversItsGridExactlyOnce(string form)
    {
        foreach (var table in ReportForms.WithKey(form).Tables)
        {
            AssertCoversItsGridOnce(Table(form, table.Id));
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Of_AllTables_DrawEveryOwnCellOnceWithItsFigure(string formKey)
    {
        var report = SampleReports.Valid(formKey, seed: 7);
        var figures = report
            .Form.Tables.SelectMany(t => OfficialTable.Of(t, report).Cells)
            .Where(c => c.Kind == OfficialCellKind.Figure)
            .ToList();

        Assert.Equal(
            report.Form.Cells.Where(c => !c.IsForeign).Select(c => c.Id).Order(StringComparer.Ordinal),
            figures.Select(c => c.CellId!).Order(StringComparer.Ordinal)
        );
        Assert.All(figures, f => Assert.Equal(FigureText.Of(report[f.CellId!]), f.Text));
    }

    [Fact]
    public void Of_BlockWithFewerColumns_LetsTheLastColumnTakeTheRoomLeft()
    {
        var table = Table("2021", "t2");

        Assert.Equal((5, 1, 1, 3), Span(table, "本年处理决定数量"));
        Assert.Equal((6, 1, 1, 3), SpanOfFigure(table, "t2.licensing.decisions"));
        Assert.Equal((4, 0, 1, 4), Span(table, "第二十条第（五）项"));

        var older = Table("2019", "t2v19");
        Assert.Equal((16, 1, 1, 1), Span(older, "采购项目数量"));
        Assert.Equal((16, 2, 1, 2), Span(older, "采购总金额"));
    }

    [Fact]
    public void Of_Table3_MergesGroupsCornerAndTotalAsTheFormDoes()
    {
        var table = Table("2021", "t3");

        Assert.Equal((0, 0, 3, 3), Span(table, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"));
        Assert.Equal((0, 3, 1, 7), Span(table, "申请人情况"));
        Assert.Equal((1, 3, 2, 1), Span(table, "自然人"));
        Assert.Equal((1, 4, 1, 5), Span(table, "法人或其他组织"));
        Assert.Equal((1, 9, 2, 1), Span(table, "总计"));
        Assert.Equal((2, 8, 1, 1), Span(table, "其他"));
        Assert.Equal((3, 0, 1, 3), Span(table, "一、本年新收政府信息公开申请数量"));
        Assert.Equal((5, 0, 22, 1), Span(table, "三、本年度办理结果"));
        Assert.Equal((5, 1, 1, 2), Span(table, "（一）予以公开"));
        Assert.Equal((7, 1, 8, 1), Span(table, "（三）不予公开"));
        Assert.Equal((7, 2, 1, 1), Span(table, "1.属于国家秘密"));
        Assert.Equal((26, 1, 1, 2), Span(table, "（七）总计"));
        Assert.Equal((27, 0, 1, 3), Span(table, "四、结转下年度继续办理"));
    }

    [Fact]
    public void Of_Table4_PutsRowsSideBySide()
    {
        var table = Table("2021", "t4");

        Assert.Equal((0, 0, 2, 5), Span(table, "行政复议"));
        Assert.Equal((0, 5, 1, 10), Span(table, "行政诉讼"));
        Assert.Equal((1, 5, 1, 5), Span(table, "未经复议直接起诉"));
        Assert.Equal((1, 10, 1, 5), Span(table, "复议后起诉"));
        Assert.Equal((3, 14, 1, 1), SpanOfFigure(table, "t4.suitAfterReview.total"));
    }

    [Fact]
    public void Of_RowOfAnotherForm_IsDrawnOnlyWithANumberInIt()
    {
        var report = SampleReports.Valid("2021", seed: 1);
        var with = report.With(new Dictionary<string, decimal> { ["t3.results.other.unsplit.total"] = 4 });

        Assert.Null(Figure(OfficialTable.Of(report.Form.Table("t3"), report), "t3.results.other.unsplit.total"));
        var table = OfficialTable.Of(report.Form.Table("t3"), with);
        Assert.Equal("4", Figure(table, "t3.results.other.unsplit.total")!.Text);
        Assert.Equal(29, table.Rows);
        Assert.Equal("", Figure(table, "t3.results.other.unsplit.naturalPerson")!.Text);
    }

    [Theory]
    [InlineData("12345", "12345")]
    [InlineData("80.50", "80.5")]
    [InlineData("-3", "-3")]
    [InlineData("0.00", "0")]
    public void FigureText_OfNumber_IsPlain(string value, string text) =>
        Assert.Equal(text, FigureText.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void FigureText_OfOtherStates_IsSlashOrEmpty()
    {
        Assert.Equal("/", FigureText.Of(ReportCell.NotApplicableAt(null, "—")));
        Assert.Equal("", FigureText.Of(ReportCell.BlankAt(null, " ")));
        Assert.Equal("", FigureText.Of(ReportCell.UnreadAt(null, "若干")));
    }

    internal static void AssertCoversItsGridOnce(OfficialTable official)
    {
        var covered = new int[official.Rows, official.Columns];
        foreach (var cell in official.Cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    covered[r, c]++;
                }
            }
        }

        Assert.All(covered.Cast<int>(), times => Assert.Equal(1, times));
    }

    private static OfficialTable Table(string formKey, string table)
    {
        var report = SampleReports.Valid(formKey, seed: 1);
        return OfficialTable.Of(report.Form.Table(table), report);
    }

    private static (int Row, int Column, int RowSpan, int ColumnSpan) Span(OfficialTable table, string text) =>
        Span(table.Cells.First(c => c.Text == text));

    private static (int Row, int Column, int RowSpan, int ColumnSpan) SpanOfFigure(OfficialTable table, string id) =>
        Span(Figure(table, id)!);

    private static (int Row, int Column, int RowSpan, int ColumnSpan) Span(OfficialCell cell) =>
        (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan);

    private static OfficialCell? Figure(OfficialTable table, string id) =>
        table.Cells.FirstOrDefault(c => c.CellId == id);
}
