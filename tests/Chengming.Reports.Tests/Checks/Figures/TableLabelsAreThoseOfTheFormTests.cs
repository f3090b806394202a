using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class TableLabelsAreThoseOfTheFormTests
{
    [Fact]
    public void Run_ReaderNotedIt_Triggers()
    {
        var note = new ReadingNote(
            ReadingNoteKind.LabelMisprinted,
            "列名有误。",
            [],
            "本年制作件数",
            "本年制发件数",
            new Place { Line = 7 }
        );

        var finding = Assert.Single(new TableLabelsAreThoseOfTheForm().Run(FigureReports.Zeros().With(note)).Findings);

        Assert.Contains("印为“本年制作件数”。规定格式为“本年制发件数”。", finding.Message);
        Assert.Equal(note.Cells, finding.Cells);
        Assert.Equal(7, finding.Place?.Line);
    }

    [Fact]
    public void Run_ReaderNotedSomethingElse_DoesNotTrigger() =>
        Assert.Empty(
            new TableLabelsAreThoseOfTheForm()
                .Run(FigureReports.Zeros().With(new ReadingNote(ReadingNoteKind.PassedOver, "另一件事。", [])))
                .Findings
        );
}
