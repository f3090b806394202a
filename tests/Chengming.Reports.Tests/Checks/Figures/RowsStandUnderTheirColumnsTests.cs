using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class RowsStandUnderTheirColumnsTests
{
    private static readonly ReadingNote Shifted = new(
        ReadingNoteKind.RowOutOfLine,
        "一行少一个数字。",
        ["t3.results.partial.total"]
    );

    [Fact]
    public void Run_RowWithoutAllItsValues_Triggers()
    {
        var finding = Assert.Single(
            new RowsStandUnderTheirColumns()
                .Run(FigureReports.Zeros().With("t3.results.partial.total", ReportCell.Unread).With(Shifted))
                .Findings
        );

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("错位", finding.Message);
    }

    [Fact]
    public void Run_ShiftedRowWithAllItsValues_IsAQuestionOnly() =>
        Assert.Equal(
            Severity.Question,
            Assert.Single(new RowsStandUnderTheirColumns().Run(FigureReports.Zeros().With(Shifted)).Findings).Severity
        );

    [Fact]
    public void Run_RowInLine_DoesNotTrigger() =>
        Assert.Empty(new RowsStandUnderTheirColumns().Run(FigureReports.Zeros()).Findings);
}
