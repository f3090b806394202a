using Chengming.Reports.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Texts as they come out of PDFs: what can be read two ways is not read.</summary>
public class PdfTextTests
{
    private static readonly AnnualReport Report = SampleReports.Valid("2021", 21);
    private static readonly AnnualReport Old = SampleReports.Valid("2019", 21);

    [Fact]
    public void MarksAmongFigures_DoNotExcuseAnotherOrder()
    {
        // The first column beside the labels, the others below, column by column: with “/” for 0 hardly a sum can be worked out.
        var rows = Rows(Report, "t3");
        var text = Replaced(
            Report,
            "t3",
            [
                rows[0].Label,
                rows[1].Label,
                Mark(rows[0].Values[0]),
                Mark(rows[1].Values[0]),
                .. rows.Skip(2).Select(r => r.Label + " " + Mark(r.Values[0])),
                "申请人情况",
                .. Enumerable.Range(1, 6).SelectMany(c => rows.Select(r => Mark(r.Values[c]))),
            ]
        );

        AssertNothingWrong(Report, Read(text));
    }

    [Fact]
    public void FiguresOfABlockWithoutSums_AreNotJoined()
    {
        var text = Replaced(
            Old,
            "t2v19",
            ["其他对外管理服务事项", "信息内容", "行政处罚", "信息内容", "政府集中采购", "878", "-7", "467"]
        );

        var read = Read(text);

        Assert.Null(read["t2v19.procurement.projects"].Value);
        Assert.Null(read["t2v19.procurement.amount"].Value);
    }

    [Fact]
    public void LoneValueBetweenTwoLabels_IsNeithers()
    {
        var text = Replaced(
            Report,
            "t2",
            ["第二十条第（六）项", "信息内容", "本年处理决定数量", "行政处罚", "0", "行政强制"]
        );

        var read = Read(text);

        Assert.Null(read["t2.penalty.decisions"].Value);
        Assert.Null(read["t2.coercion.decisions"].Value);
    }

    [Fact]
    public void LabelAfterTheRestOfATornOne_TakesItsOwnValues()
    {
        var text = TextPrinter.Print(Old, new TextLayout("plain"));
        var reissue = Values(Old, "t3", "results.notProcessed.reissue");
        var other = Values(Old, "t3", "results.other.unsplit");
        text = Between(
            text,
            "4.无正当理由",
            "四、结转",
            $"""
            4.无正当理由大量反 101 169 264 89 497 47 116
            复申请 7
            5.要求行政机关确认
            或重新出具已获取信 {Joined(reissue)}
            息
            （六）其他处理 {Joined(other)} 1
            （七）总计 464 307 449 2786 5061 50 251
            3 6 9 67 32

            """
        );

        var read = Read(text);

        Assert.Equal(reissue, Values(read, "t3", "results.notProcessed.reissue"));
        Assert.All(Values(read, "t3", "results.other.unsplit"), Assert.Null);
    }

    [Fact]
    public void FiguresRunTogether_AreReadOnlyWhereTheyAddUp()
    {
        var text = TextPrinter.Print(Report, new TextLayout("plain"));
        text = Between(text, "1.属于国家秘密", "2.其他法律", "1.属于国家秘密0131124\n");

        var read = Read(text);

        Assert.All(Values(read, "t3", "results.refused.stateSecret"), Assert.Null);
    }

    [Theory]
    [InlineData("2021", "t3")]
    [InlineData("2019", "t3")]
    [InlineData("2021", "t4")]
    public void FiguresRunTogether_AreReadWhereTheIdentitiesLeaveOneReading(string form, string table)
    {
        var (read, all) = (0, 0);
        for (var seed = 0; seed < 8; seed++)
        {
            var report = SampleReports.Valid(form, seed, largest: 9);
            var lines =
                table == "t3"
                    ? Rows(report, table)
                        .Select(r => r.Label + string.Concat(r.Values.Select(Mark)))
                        .Prepend("申请人情况")
                    :
                    [
                        "结果维持结果纠正",
                        string.Concat(Rows(report, table).SelectMany(r => r.Values).Select(v => $"{v:0}")),
                    ];
            var back = Read(Replaced(report, table, lines));

            AssertNothingWrong(report, back);
            var cells = report.Form.Cells.Where(c => c.Table.Id == table && !c.IsForeign).ToList();
            (read, all) = (read + cells.Count(c => back[c.Id].State != CellState.Unread), all + cells.Count);
        }

        Assert.InRange(read, all / 2, all);
    }

    [Fact]
    public void FiguresRunTogetherBesideBlankCells_AreNotRead()
    {
        // 21, 1 and 16 as 21, 1, 6 …: with blank cells left out the sum of a row can come out right by chance.
        var rows = Rows(Report, "t3");
        var lines = rows.Select(
            (r, i) =>
                r.Label
                + (
                    i == 5 ? "11002004"
                    : i == 7 ? ""
                    : i % 2 == 0 ? "0"
                    : "0000000"
                )
        );

        var read = Read(Replaced(Report, "t3", lines));

        Assert.All(Values(read, "t3", "results.refused.prohibitedByLaw"), Assert.Null);
        Assert.All(Values(read, "t3", "results.disclosed"), Assert.Null);
    }

    [Fact]
    public void ZerosRunTogether_AreSoManyZeros()
    {
        var text = TextPrinter.Print(Report, new TextLayout("plain"));
        text = Between(text, "规章", "第二十条第（五）项", "规章000\n行政规范性文件000\n");

        var read = Read(text);

        Assert.All(Values(read, "t2", "rules"), v => Assert.Equal(0, v));
        Assert.All(Values(read, "t2", "normative"), v => Assert.Equal(0, v));
    }

    [Fact]
    public void Zero_IsNoPageNumber()
    {
        var text = TextPrinter.Print(Report, new TextLayout("plain"));
        text = Between(
            text,
            "1.属于国家秘密",
            "3.危及",
            "1.属于国家秘密 0 0 0\n2.其他法律行政法规禁止公开 0 0 0\n0\n0\n0 0\n0 0\n"
        );

        var read = Read(text);

        Assert.All(Values(read, "t3", "results.refused.stateSecret"), Assert.Null);
        Assert.All(Values(read, "t3", "results.refused.prohibitedByLaw"), Assert.Null);
    }

    private static AnnualReport Read(string text) => ReportInterpreter.Interpret(Documents.Lines(text));

    private static void AssertNothingWrong(AnnualReport printed, AnnualReport read) =>
        Assert.Empty(
            printed
                .Form.Cells.Where(c => !c.IsForeign && read[c.Id].Value is { } value && value != printed[c].Value)
                .Select(c => $"{c.Id}: {printed[c].Value} printed, {read[c.Id].Value} read")
        );

    private static string Mark(decimal? value) => value == 0 ? "/" : $"{value:0}";

    private static string Joined(decimal?[] values) => string.Join(' ', values.Select(v => $"{v:0}"));

    private static decimal?[] Values(AnnualReport report, string table, string row) =>
        [.. report.Form.Cells.Where(c => c.Table.Id == table && c.Row.Id == row).Select(c => report[c.Id].Value)];

    private static List<(string Label, decimal?[] Values)> Rows(AnnualReport report, string table) =>
        [
            .. report
                .Form.Cells.Where(c => c.Table.Id == table && !c.IsForeign)
                .GroupBy(c => c.Row)
                .Select(g => (g.Key.Label, g.Select(c => report[c].Value).ToArray())),
        ];

    /// <summary>The report with other lines in place of a table.</summary>
    private static string Replaced(AnnualReport report, string table, IEnumerable<string> lines)
    {
        var text = TextPrinter.Print(report, new TextLayout("plain"));
        var section = report.Form.Sections.Single(s => s.Table == table).Number;
        var (heading, next) = (report.Sections[section - 1].Heading, report.Sections[section].Heading);
        return Between(text, heading, next, heading + "\n" + string.Join('\n', lines) + "\n");
    }

    private static string Between(string text, string first, string next, string lines)
    {
        var start = text.IndexOf("\n" + first, StringComparison.Ordinal) + 1;
        var end = text.IndexOf("\n" + next, start, StringComparison.Ordinal) + 1;
        Assert.True(start > 0 && end > start, first);
        return text[..start] + lines + text[end..];
    }
}
