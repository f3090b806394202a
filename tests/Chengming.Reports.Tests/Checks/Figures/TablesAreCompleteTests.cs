using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class TablesAreCompleteTests
{
    [Fact]
    public void Run_ReaderNotedIt_Triggers()
    {
        var note = new ReadingNote(
            ReadingNoteKind.TablePartMissing,
            "表三缺一行。",
            ["t3.carriedForward.total"],
            null,
            null,
            new Place { Line = 7 }
        );

        var finding = Assert.Single(new TablesAreComplete().Run(FigureReports.Zeros().With(note)).Findings);

        Assert.Contains("不完整", finding.Message);
        Assert.Equal(note.Cells, finding.Cells);
        Assert.Equal(7, finding.Place?.Line);
    }

    [Fact]
    public void Run_ReaderNotedSomethingElse_DoesNotTrigger() =>
        Assert.Empty(
            new TablesAreComplete()
                .Run(FigureReports.Zeros().With(new ReadingNote(ReadingNoteKind.PassedOver, "另一件事。", [])))
                .Findings
        );
}
