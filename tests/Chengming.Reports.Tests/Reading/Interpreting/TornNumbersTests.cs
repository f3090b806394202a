using System.Text.RegularExpressions;
using Chengming.Reports.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Columns too narrow for their numbers: one number stands in two lines.</summary>
public class TornNumbersTests
{
    private static readonly AnnualReport Report = SampleReports.Valid("2021", 21);

    [Theory]
    [InlineData("１\n１", 11)]
    [InlineData("12\n15", 1215)]
    [InlineData("1,2\n15", 1215)]
    [InlineData("1\n2\n3", 123)]
    [InlineData("28\n47件", 2847)]
    [InlineData(" 2\n 0 ", 20)]
    public void CellOfDigitsInLines_IsOneNumber(string printed, int value)
    {
        Assert.Equal(CellKind.Number, CellText.Read(TornNumber.Join(printed), out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("0\n1")]
    [InlineData("1 2\n3")]
    [InlineData("-\n1")]
    [InlineData("12")]
    public void CellOfSomethingElse_IsNotJoined(string printed) => Assert.Null(TornNumber.Join(printed));

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void GridWithEveryNumberTorn_ReadsEveryCell(string form)
    {
        var report = SampleReports.Valid(form, 21, largest: 4000);
        var grids = new Grids(report) { Print = (_, text) => string.Join('\n', text.ToCharArray()) };

        var read = ReportInterpreter.Interpret(grids.Document());

        Assert.All(
            report.Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign),
            c => Assert.Equal((c.Id, report[c].Value), (c.Id, read[c.Id].Value))
        );
    }

    [Fact]
    public void GridWithNumberThatFitsNoIdentityWhenJoined_LeavesItUnread()
    {
        const string cell = "t3.results.refused.stateSecret.legal.research";
        var grids = new Grids(Report) { Print = (id, text) => id == cell ? "5\n7" : text };

        var read = ReportInterpreter.Interpret(grids.Document());

        Assert.Equal(CellState.Unread, read[cell].State);
        Assert.Contains(read.Notes, n => n.Cells.Contains(cell));
    }

    [Fact]
    public void LineWithTornNumbers_ReadsTheOneWayThatAddsUp()
    {
        var printed = Row(Report, "received.new").Select(v => $"{v:0}").ToList();
        Assert.Contains(printed, IsTorn);

        var read = Lines(string.Join(' ', printed.Select(p => IsTorn(p) ? p[..1] + "\n" + p[1..] : p)));

        Assert.Equal(Row(Report, "received.new"), Row(read, "received.new"));
    }

    [Fact]
    public void LineWithAUnitTornOff_ReadsTheRowAndTheNext()
    {
        var read = Lines("2 2件 1 2 0 0\n件 7");

        Assert.Equal([2, 2, 1, 2, 0, 0, 7], Row(read, "received.new"));
        Assert.Equal(Row(Report, "received.carriedIn"), Row(read, "received.carriedIn"));
    }

    [Theory]
    [InlineData("07 1 0 0 3 8 18 3")]
    [InlineData("01 1 0 0 0 0 01 1")]
    public void LineWithPiecesWrittenOverEachOther_IsNotRead(string values)
    {
        var read = Lines(values);

        Assert.All(Row(read, "received.new"), v => Assert.Null(v));
        Assert.Contains(read.Notes, n => n.Cells.Contains("t3.received.new.total"));
    }

    [Fact]
    public void SevenValuesOnThreeLinesThatDoNotAddUp_AreNotRead()
    {
        // The upper halves of 2, 16 and the lower are parted from their line: 42 and 31 are 4231.
        var read = Lines("42\n999 0 0 0 3232 0");

        Assert.All(Row(read, "received.new"), v => Assert.Null(v));
    }

    [Fact]
    public void WrongSumOnTheLineOfItsLabel_IsReadAsPrinted()
    {
        var read = Lines("1 2 3 4 5 6 99");

        Assert.Equal([1, 2, 3, 4, 5, 6, 99], Row(read, "received.new"));
    }

    private static bool IsTorn(string printed) => printed.Length > 1 && printed[1] != '0';

    private static AnnualReport Lines(string values) =>
        ReportInterpreter.Interpret(
            Documents.Lines(
                Regex.Replace(
                    TextPrinter.Print(Report, new TextLayout("plain")),
                    "(?m)^一、本年新收政府信息公开申请数量 [0-9 ]+$",
                    "一、本年新收政府信息公开申请数量 " + values,
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            )
        );

    private static decimal?[] Row(AnnualReport read, string row) =>
        [.. read.Form.Cells.Where(c => c.Table.Id == "t3" && c.Row.Id == row).Select(c => read[c].Value)];
}
