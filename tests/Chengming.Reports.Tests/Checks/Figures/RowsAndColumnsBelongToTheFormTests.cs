using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class RowsAndColumnsBelongToTheFormTests
{
    [Fact]
    public void Run_ReaderNotedIt_Triggers()
    {
        var note = new ReadingNote(
            ReadingNoteKind.OfOtherForm,
            "“其他处理”按旧格式填报。",
            [],
            null,
            null,
            new Place { Line = 7 }
        );

        var finding = Assert.Single(new RowsAndColumnsBelongToTheForm().Run(FigureReports.Zeros().With(note)).Findings);

        Assert.Contains("旧格式", finding.Message);
        Assert.Equal(note.Cells, finding.Cells);
        Assert.Equal(7, finding.Place?.Line);
    }

    [Fact]
    public void Run_ReaderNotedSomethingElse_DoesNotTrigger() =>
        Assert.Empty(
            new RowsAndColumnsBelongToTheForm()
                .Run(FigureReports.Zeros().With(new ReadingNote(ReadingNoteKind.PassedOver, "另一件事。", [])))
                .Findings
        );
}
