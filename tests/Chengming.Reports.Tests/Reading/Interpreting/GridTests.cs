using Chengming.Reports.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Table 3 as a drawn grid, in good order and not.</summary>
public class GridTests
{
    private static readonly Dictionary<string, Func<AnnualReport, Grids>> Ways = new(StringComparer.Ordinal)
    {
        ["official"] = r => new Grids(r),
        ["no header"] = r => new Grids(r) { NoHeader = true },
        ["extra column"] = r => new Grids(r) { ExtraColumn = true },
        ["extra column, no header"] = r => new Grids(r) { ExtraColumn = true, NoHeader = true },
        ["header again and again"] = r => new Grids(r) { HeaderEvery = 6 },
        ["in several grids"] = r => new Grids(r) { GridEvery = 7 },
        ["merged cells written out"] = r => new Grids(r) { Repeated = true },
        ["rows shifted left"] = r => new Grids(r) { ShiftedLeft = true },
        ["total first"] = r => new Grids(r) { TotalFirst = true },
        ["units"] = r => new Grids(r) { Print = (_, t) => t + " 件" },
        ["remarks"] = r => new Grids(r) { Print = (_, t) => t + "（其中网上2件）" },
        ["line breaks and spaces"] = r => new Grids(r) { Print = (_, t) => "\n\u00A0" + t + "　" },
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Interpret_Table3_ReadsEveryCell(string way)
    {
        foreach (var form in (string[])["2021", "2019"])
        {
            for (var seed = 0; seed < 10; seed++)
            {
                var report = SampleReports.Valid(form, seed);
                var read = ReportInterpreter.Interpret(Ways[way](report).Document());

                var wrong = report
                    .Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign && read[c.Id].Value != report[c].Value)
                    .Select(c => $"{form}/{seed} {c.Id}: {report[c].Value} printed, {read[c.Id]} read");
                Assert.Equal([], wrong);
            }
        }
    }

    [Theory]
    [InlineData("", CellState.Blank)]
    [InlineData("\u00A0 　\n", CellState.Blank)]
    [InlineData("/", CellState.NotApplicable)]
    [InlineData("—", CellState.NotApplicable)]
    [InlineData("－", CellState.NotApplicable)]
    [InlineData("-", CellState.NotApplicable)]
    [InlineData("若干", CellState.Unread)]
    [InlineData("见附件", CellState.Unread)]
    [InlineData("零", CellState.Unread)]
    public void Interpret_CellWithoutNumber_HasItsState(string printed, CellState state)
    {
        foreach (
            var id in (string[])
                ["t3.results.disclosed.naturalPerson", "t3.results.partial.legal.research", "t3.results.total.total"]
        )
        {
            var report = SampleReports.Valid("2021", 3);
            var grids = new Grids(report) { Print = (cell, text) => cell == id ? printed : text };

            var read = ReportInterpreter.Interpret(grids.Document());

            Assert.Equal((state, null), (read[id].State, read[id].Value));
            Assert.Equal(
                state == CellState.Unread,
                read.Notes.Any(n => n.Kind == ReadingNoteKind.NotANumber && n.Cells.Contains(id))
            );
            Assert.Equal(174, read.Form.Cells.Count(c => c.Table.Id == "t3" && read[c].State == CellState.Read));
        }
    }

    [Fact]
    public void Interpret_RowOfBlanks_IsBlankNotZeroAndNotMissing()
    {
        var report = SampleReports.Valid("2021", 3);
        var grids = new Grids(report)
        {
            Print = (cell, text) => cell.StartsWith("t3.results.unable.notHeld.", StringComparison.Ordinal) ? "" : text,
        };

        var read = ReportInterpreter.Interpret(grids.Document());

        var row = read.Form.Cells.Where(c => c.Row.Id == "results.unable.notHeld").ToList();
        Assert.All(row, c => Assert.Equal(CellState.Blank, read[c].State));
        Assert.DoesNotContain(read.Notes, n => n.Cells.Contains("t3.results.unable.notHeld.total"));
    }

    [Fact]
    public void Interpret_PrintedSumIsWrong_StaysAsPrinted()
    {
        var report = SampleReports
            .Valid("2021", 5)
            .With(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["t3.results.total.total"] = 9999 });

        var read = ReportInterpreter.Interpret(new Grids(report).Document());

        Assert.Equal(9999, read["t3.results.total.total"].Value);
    }

    [Fact]
    public void Interpret_CellPlace_NamesRowAndColumn()
    {
        var read = ReportInterpreter.Interpret(new Grids(SampleReports.Valid("2021", 1)).Document());

        Assert.Equal(
            (4, 4),
            (read["t3.received.new.naturalPerson"].Place!.Row, read["t3.received.new.naturalPerson"].Place!.Column)
        );
    }
}
