using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class CellsThatAreNotNumbersTests
{
    [Fact]
    public void Run_ReaderNotedIt_Triggers()
    {
        var note = new ReadingNote(
            ReadingNoteKind.NotANumber,
            "此处应填数字。",
            ["t2.penalty.decisions"],
            "若干",
            null,
            new Place { Line = 7 }
        );

        var finding = Assert.Single(new CellsThatAreNotNumbers().Run(FigureReports.Zeros().With(note)).Findings);

        Assert.Contains("若干", finding.Message);
        Assert.Equal(note.Cells, finding.Cells);
        Assert.Equal(7, finding.Place?.Line);
    }

    [Fact]
    public void Run_ReaderNotedSomethingElse_DoesNotTrigger() =>
        Assert.Empty(
            new CellsThatAreNotNumbers()
                .Run(FigureReports.Zeros().With(new ReadingNote(ReadingNoteKind.PassedOver, "另一件事。", [])))
                .Findings
        );
}
