using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class NothingWasPassedOverTests
{
    [Fact]
    public void Run_ReaderNotedIt_Triggers()
    {
        var note = new ReadingNote(
            ReadingNoteKind.PassedOver,
            "文件后半是另一份报告。",
            [],
            null,
            null,
            new Place { Line = 7 }
        );

        var finding = Assert.Single(new NothingWasPassedOver().Run(FigureReports.Zeros().With(note)).Findings);

        Assert.Contains("另一份报告", finding.Message);
        Assert.Equal(note.Cells, finding.Cells);
        Assert.Equal(7, finding.Place?.Line);
    }

    [Fact]
    public void Run_ReaderNotedSomethingElse_DoesNotTrigger() =>
        Assert.Empty(
            new NothingWasPassedOver()
                .Run(FigureReports.Zeros().With(new ReadingNote(ReadingNoteKind.OfOtherForm, "另一件事。", [])))
                .Findings
        );
}
