using Chengming.Reports.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Texts in which the values do not stand with their labels, as when a page is written out column by column.</summary>
public class ApartColumnsTests
{
    private static readonly AnnualReport Report = SampleReports.Valid("2021", 21);
    private static readonly string Text = TextPrinter.Print(Report, new TextLayout("plain"));

    [Fact]
    public void ValuesOneRowLower_AreNotReadAsTheNextRows()
    {
        // The figures of 重复申请 stand beside 要求提供公开出版物, and those of the latter beside nothing.
        var text = Text;
        text = text.Replace(
            Line("2.重复申请") + "\n" + Line("3.要求提供公开出版物"),
            "2.重复申请\n3.要求提供公开出版物 2 0 2 0 0 0 4\n处理 0 0 0 0 2 3 5",
            StringComparison.Ordinal
        );
        Assert.NotEqual(Text, text);

        var read = Read(text);

        Assert.All(Row(read, "results.notProcessed.repeat"), v => Assert.Null(v));
        Assert.All(Row(read, "results.notProcessed.publication"), v => Assert.Null(v));
        Assert.Equal(Row(Report, "results.notProcessed.petition"), Row(read, "results.notProcessed.petition"));
    }

    [Fact]
    public void LineOfFewerValuesAboveItsRow_IsNotItsFirstColumn()
    {
        // 1640 belongs to the sixth column, and its unit stands below the row; the sum is right all the same.
        var text = Text.Replace(
            Line("1.属于国家秘密"),
            "1.属于国家秘密 1640\n1452 0 1139 0 0 4231",
            StringComparison.Ordinal
        );

        var read = Read(text);

        Assert.All(Row(read, "results.refused.stateSecret"), v => Assert.Null(v));
        Assert.Contains(read.Notes, n => n.Cells.Contains("t3.results.refused.stateSecret.total"));
    }

    [Fact]
    public void ValuesThatEndTheRowAbove_AreNotTheNextRows()
    {
        var row = Row(Report, "results.refused.stateSecret").Select(v => $"{v:0}").ToList();
        var text = Text.Replace(
            Line("1.属于国家秘密"),
            "1.属于国家\n" + row[0] + "\n秘密\n" + string.Join('\n', row.Skip(1)),
            StringComparison.Ordinal
        );

        var read = Read(text);

        Assert.All(
            Report.Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign),
            c => Assert.True(read[c.Id].Value is null || read[c.Id].Value == Report[c].Value, c.Id)
        );
        Assert.Equal(Row(Report, "results.refused.prohibitedByLaw"), Row(read, "results.refused.prohibitedByLaw"));
    }

    private static string Line(string label) =>
        Text.Split('\n').Single(l => l.StartsWith(label + " ", StringComparison.Ordinal));

    private static AnnualReport Read(string text) => ReportInterpreter.Interpret(Documents.Lines(text));

    private static decimal?[] Row(AnnualReport read, string row) =>
        [.. read.Form.Cells.Where(c => c.Table.Id == "t3" && c.Row.Id == row).Select(c => read[c.Id].Value)];
}
