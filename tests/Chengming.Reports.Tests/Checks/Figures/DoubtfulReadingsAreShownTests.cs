using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class DoubtfulReadingsAreShownTests
{
    [Fact]
    public void Run_ReaderNotedIt_Triggers()
    {
        var note = new ReadingNote(
            ReadingNoteKind.SettledByIdentities,
            "仅一种排法符合勾稽关系。",
            [],
            null,
            null,
            new Place { Line = 7 }
        );

        var finding = Assert.Single(new DoubtfulReadingsAreShown().Run(FigureReports.Zeros().With(note)).Findings);

        Assert.Contains("勾稽", finding.Message);
        Assert.Equal(note.Cells, finding.Cells);
        Assert.Equal(7, finding.Place?.Line);
    }

    [Fact]
    public void Run_ReaderNotedSomethingElse_DoesNotTrigger() =>
        Assert.Empty(
            new DoubtfulReadingsAreShown()
                .Run(FigureReports.Zeros().With(new ReadingNote(ReadingNoteKind.PassedOver, "另一件事。", [])))
                .Findings
        );
}
