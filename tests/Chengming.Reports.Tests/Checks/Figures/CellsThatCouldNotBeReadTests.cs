using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class CellsThatCouldNotBeReadTests
{
    [Fact]
    public void Run_TableNotRead_Triggers()
    {
        var finding = Assert.Single(
            new CellsThatCouldNotBeRead().Run(FigureReports.Zeros().With("t4", ReportCell.Unread)).Findings
        );

        Assert.Equal(15, finding.Cells.Count);
        Assert.Contains("未读到表四", finding.Message);
    }

    [Fact]
    public void Run_EverythingRead_DoesNotTrigger() =>
        Assert.Empty(new CellsThatCouldNotBeRead().Run(FigureReports.Zeros()).Findings);

    [Fact]
    public void Run_RowPrintedTheOldWay_DoesNotTrigger() =>
        Assert.Empty(
            new CellsThatCouldNotBeRead()
                .Run(
                    FigureReports
                        .Zeros()
                        .With("t3.results.other", ReportCell.Unread)
                        .With("t3.results.other.unsplit", ReportCell.Of(0))
                )
                .Findings
        );

    [Fact]
    public void Run_ReaderHasSaidSo_DoesNotTrigger() =>
        Assert.Empty(
            new CellsThatCouldNotBeRead()
                .Run(
                    FigureReports
                        .Zeros()
                        .With("t4.review.upheld", ReportCell.Unread)
                        .With(new ReadingNote(ReadingNoteKind.TablePartMissing, "缺一格。", ["t4.review.upheld"]))
                )
                .Findings
        );
}
