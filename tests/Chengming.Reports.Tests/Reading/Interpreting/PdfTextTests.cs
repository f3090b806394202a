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

    private const string Header =
        "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TotalPrintedFirst_IsSeenByTheSums(bool isOnItsOwnLine)
    {
        var lines = Rows(Report, "t3")
            .Select(r => r.Label + Gap(isOnItsOwnLine) + Joined([r.Values[^1], .. r.Values[..^1]]));

        var read = Read(Replaced(Report, "t3", lines.Prepend(Header)));

        Assert.Equal(
            Report.Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign).Select(c => Report[c].Value),
            read.Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign).Select(c => read[c].Value)
        );
    }

    [Fact]
    public void TwoRowsThatAddUpTheOtherWayByChance_DoNotTurnATable()
    {
        // Six values and the total of the next row: nearly none add up, these two happen to.
        var lines = Rows(Report, "t3")
            .Select((r, i) => r.Label + "\n" + (i is 5 or 9 ? "3\n0 2 0 0 1\n0" : $"{i + 1}\n0 2 0 0 1\n5"));

        var read = Read(Replaced(Report, "t3", lines.Prepend(Header)));

        Assert.All(Values(read, "t3", "results.refused.stateSecret"), Assert.Null);
        Assert.All(Values(read, "t3", "results.refused.prohibitedByLaw"), Assert.Null);
    }

    [Fact]
    public void SmallFiguresAndPageNumbers_AreNotJoinedBecauseTheyHappenToAddUp()
    {
        var text = TextPrinter.Print(Report, new TextLayout("plain"));
        text = Between(text, "1.属于", "2.其他法律", "1.属于国家秘密\n0\n2\n0\n2\n0\n0\n2\n2\n6\n");

        Assert.NotEqual(26, Read(text)["t3.results.refused.stateSecret.total"].Value);
    }

    [Fact]
    public void SingleValueOfARow_IsNotPlacedBecauseTheOtherColumnsAreFull()
    {
        // 132 is the total of the row above.
        var lines = Rows(Report, "t3")
            .Select(
                (r, i) =>
                    i switch
                    {
                        0 => r.Label + "\n19\n27\n0\n26\n21\n39\n政府信息公开\n132",
                        1 => r.Label[..9] + "\n" + r.Label[9..] + "\n政府信息公开\n12\n/\n/\n/\n/\n/\n12",
                        2 or 23 => r.Label + " 31 27 0 26 21 39 144",
                        _ => r.Label + " / / / / / / /",
                    }
            );

        Assert.Null(Read(Replaced(Report, "t3", lines.Prepend(Header)))["t3.received.carriedIn.total"].Value);
    }

    [Fact]
    public void LabelTornAfterItsFirstLetter_IsReadAroundItsValues()
    {
        var text = TextPrinter.Print(Report, new TextLayout("plain"));
        var values = Values(Report, "t3", "results.refused.stateSecret");
        text = Between(text, "1.属于", "2.其他法律", $"1.属 {Joined(values)}\n于国家秘密\n");

        Assert.Equal(values, Values(Read(text), "t3", "results.refused.stateSecret"));
    }

    [Fact]
    public void TotalForgottenEverywhere_StaysTheLastColumn()
    {
        var rows = Rows(Report, "t3");
        var lines = rows.Select((r, i) => r.Label + (i is 0 or 2 or 23 ? " 5 0 0 0 0 0 0" : " 0 0 0 0 0 0 0"));

        var read = Read(Replaced(Report, "t3", lines.Prepend(Header)));

        Assert.Equal([5, 0, 0, 0, 0, 0, 0], Values(read, "t3", "received.new"));
    }

    [Fact]
    public void HeaderThatEndsWithTheNameOfARow_IsNoLabel()
    {
        var rows = Rows(Report, "t3");

        var read = Read(
            Replaced(Report, "t3", rows.SelectMany(r => new[] { Joined(r.Values), r.Label }).Prepend(Header))
        );

        AssertNothingWrong(Report, read);
        Assert.Equal(rows[1].Values, Values(read, "t3", "received.carriedIn"));
    }

    [Fact]
    public void ValuesWrittenColumnByColumn_AreNotReadAsRowsOfZeros()
    {
        var report = SampleReports.Valid("2021", 5, largest: 1);
        var rows = Rows(report, "t3");
        var values = Enumerable.Range(0, 7).SelectMany(c => rows.Select(r => $"{r.Values[c]:0}"));

        AssertNothingWrong(
            report,
            Read(Replaced(report, "t3", rows.Select(r => r.Label).Prepend(Header).Concat(values)))
        );
    }

    [Fact]
    public void TotalAboveItsLabel_IsNotTheRowBefore()
    {
        var lines = Rows(Report, "t3")
            .SelectMany(
                (r, i) =>
                    new[]
                    {
                        i % 3 == 0 ? "1"
                        : i % 3 == 1 ? "/"
                        : "0",
                        r.Label + (i % 3 == 0 ? " 1 0 0 0 0 0" : " 0 0 0 0 0 0"),
                    }
            );

        var read = Read(Replaced(Report, "t3", lines.Prepend(Header)));

        Assert.NotEqual(CellState.NotApplicable, read["t3.results.refused.stateSecret.total"].State);
        Assert.NotEqual(0, read["t3.received.carriedIn.total"].Value);
    }

    [Fact]
    public void PageNumberBesideMarks_IsNotJoinedToTheFigureAfterIt()
    {
        var lines = Rows(Report, "t3")
            .Select((r, i) => r.Label + (i == 6 ? "\n4\n/\n/\n/\n7\n/\n10\n11" : " / / / / / / /"));

        var read = Read(Replaced(Report, "t3", lines.Prepend(Header)));

        Assert.NotEqual(1011, read["t3.results.refused.threeSecurities.total"].Value);
    }

    [Fact]
    public void RunningTitleInTornLabels_GivesNoRowTheValuesOfAnother()
    {
        var text = TextPrinter.Print(Report, new TextLayout("plain"));
        var title = Report.Title!;
        text = Between(
            text,
            "1.申请人无正当理由",
            "3.其他",
            $"1.申请人\n无正当理\n2\n{title}\n由逾期不补\n正、行政\n机关不再\n3\n{title}\n处理其政府\n信息公开\n申请 1 2 3 4 5 6 21\n"
                + $"2.申请人\n逾期未按\n4\n{title}\n收费通知要\n求缴纳费用\n5\n{title}\n、行政机关不再\n处理其政府\n信息公开\n申请 7 0 0 0 0 0 7\n"
        );

        Assert.NotEqual(1, Read(text)["t3.results.other.feeOverdue.naturalPerson"].Value);
    }

    [Fact]
    public void RunningTitleAtTheEndOfLabels_DoesNotMakeThemThoseOfTheValuesBefore()
    {
        var rows = Rows(Report, "t3");
        var lines = rows.SelectMany(
            (r, i) => new[] { r.Label, i % 2 == 0 ? "2024年1月20日下载" : "", Joined(r.Values) }
        );

        AssertNothingWrong(Report, Read(Replaced(Report, "t3", lines.Prepend(Header))));
    }

    [Theory]
    [InlineData("2025/1/20 10:32")]
    [InlineData("https://www.example.gov.cn/zfxxgk/2025.html")]
    [InlineData("示例县应急管理局文件（内部校对稿）")]
    public void WhatAPagePrintsAroundItself_IsNoPartOfALabel(string furniture)
    {
        var rows = Rows(Report, "t3");
        var lines = rows.SelectMany(
            (r, i) =>
                i % 4 == 1
                    ? [r.Label[..4], furniture, r.Label[4..] + " " + Joined(r.Values)]
                    : new[] { r.Label + " " + Joined(r.Values) }
        );

        var read = Read(Replaced(Report, "t3", lines.Prepend(Header)));

        Assert.All(
            rows.Select((r, i) => (r, i)).Where(p => p.i % 4 == 1),
            p => Assert.Equal(p.r.Values, p.r.Ids.Select(id => read[id].Value))
        );
    }

    [Fact]
    public void ValuesWithoutATotal_AreReadWhereTheColumnsBearThemOut()
    {
        var rows = Rows(Report, "t3");
        var lines = rows.Select((r, i) => r.Label + " " + (i == 4 ? "3 1 2 5 1 4" : Joined(r.Values)));

        var read = Read(Replaced(Report, "t3", lines.Prepend(Header)));

        Assert.All(rows[4].Ids, id => Assert.Null(read[id].Value));
    }

    [Fact]
    public void DigitsSetApart_AreNotValuesWhereSomeRowsHaveTooMany()
    {
        var text = TextPrinter.Print(Report, new TextLayout("plain"));
        text = Between(
            text,
            "1.属于",
            "3.危及",
            "1.属于国家秘密 1 2 0 0 0 0 0 1 2\n2.其他法律行政法规禁止公开 2 1 1 4 0 3 5\n"
        );

        Assert.All(Values(Read(text), "t3", "results.refused.prohibitedByLaw"), Assert.Null);
    }

    private static string Gap(bool isOnItsOwnLine) => isOnItsOwnLine ? "\n" : " ";

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

    private static List<(string Label, decimal?[] Values, string[] Ids)> Rows(AnnualReport report, string table) =>
        [
            .. report
                .Form.Cells.Where(c => c.Table.Id == table && !c.IsForeign)
                .GroupBy(c => c.Row)
                .Select(g => (g.Key.Label, g.Select(c => report[c].Value).ToArray(), g.Select(c => c.Id).ToArray())),
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
