using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class SectionHeadingsAreThoseOfTheFormTests
{
    [Fact]
    public void Run_ReaderNotedIt_Triggers()
    {
        var note = new ReadingNote(
            ReadingNoteKind.SectionHeading,
            "标题与格式不同。",
            [],
            "一、总体工作情况",
            "一、总体情况",
            new Place { Line = 7 }
        );

        var finding = Assert.Single(
            new SectionHeadingsAreThoseOfTheForm().Run(FigureReports.Zeros().With(note)).Findings
        );

        Assert.Contains("一、总体工作情况", finding.Message);
        Assert.Equal(note.Cells, finding.Cells);
        Assert.Equal(7, finding.Place?.Line);
    }

    [Fact]
    public void Run_ReaderNotedSomethingElse_DoesNotTrigger() =>
        Assert.Empty(
            new SectionHeadingsAreThoseOfTheForm()
                .Run(FigureReports.Zeros().With(new ReadingNote(ReadingNoteKind.PassedOver, "另一件事。", [])))
                .Findings
        );
}
