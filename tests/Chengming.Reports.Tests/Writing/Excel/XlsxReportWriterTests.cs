using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Excel;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Tests.Writing.Excel;

public class XlsxReportWriterTests
{
    [Fact]
    public void Write_OddReports_EveryFigureIsReadBackAsANumberASlashOrNothing()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var report = OddReports.With(seed);
            using var output = new MemoryStream();
            new XlsxReportWriter().Write(report, output);
            WorkbookTests.AssertValid(output.ToArray());

            foreach (var table in report.Form.Tables)
            {
                var rows = WorkbookTests.RowsOf(output.ToArray(), table.Name);
                var figures = OfficialTable.Of(table, report).Cells.Where(c => c.CellId is not null).ToList();

                Assert.NotEmpty(figures);
                foreach (var figure in figures)
                {
                    // The heading of the section is the first row of the sheet.
                    Assert.Equal(Expected(report[figure.CellId!]), rows[figure.Row + 1][figure.Column]);
                }
            }
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void WriteTemplate_EveryForm_HasLabelsHintsAndNoFigure(string key)
    {
        var form = ReportForms.WithKey(key);
        using var output = new MemoryStream();
        new XlsxReportWriter().WriteTemplate(form, output);
        var bytes = output.ToArray();

        WorkbookTests.AssertValid(bytes);
        string[] sheets = ["正文", "正文续5"];
        var prose = sheets.SelectMany(s => WorkbookTests.RowsOf(bytes, s)).Select(r => (string?)r[0]).ToList();
        Assert.Contains("五、存在的主要问题及改进情况", prose);
        Assert.Contains(prose, p => p?.Contains("信息处理费", StringComparison.Ordinal) == true);
        foreach (var table in form.Tables)
        {
            var rows = WorkbookTests.RowsOf(bytes, table.Name);
            Assert.DoesNotContain(rows.SelectMany(r => r), v => v is double);
            Assert.Contains(rows.SelectMany(r => r), v => v is string);
        }
    }

    private static object? Expected(ReportCell cell) =>
        cell.State switch
        {
            CellState.Read => (double)cell.Value!.Value,
            CellState.NotApplicable => "/",
            _ => null,
        };
}
