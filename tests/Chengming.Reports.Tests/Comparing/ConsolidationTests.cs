using Chengming.Reports.Checks;
using Chengming.Reports.Comparing;
using Chengming.Reports.Tests.Checks.Figures;

namespace Chengming.Reports.Tests.Comparing;

public class ConsolidationTests
{
    private const string Received = "t3.received.new.total";

    private static readonly AnnualReport[] Children =
    [
        Child("甲县教育局", 2),
        Child("甲县公安局", 7),
        Child("甲县民政局", 3),
    ];

    [Fact]
    public void Into_SumsAgree_S4_DoesNotTrigger()
    {
        var consolidation = Consolidation.Into(Parent(12), Children, isComplete: true);

        Assert.Empty(consolidation.Findings);
        Assert.Empty(consolidation.NotChecked);
        var figure = FigureOf(consolidation, Received);
        Assert.Equal((12, 12, 0), (figure.Parent, figure.Sum, figure.Difference));
        Assert.Equal(200, consolidation.Figures.Count);
    }

    [Fact]
    public void Into_OneMemberLeftOut_S4_TriggersAndNamesIt()
    {
        var consolidation = Consolidation.Into(Parent(5), Children, isComplete: true);

        var finding = Assert.Single(consolidation.Findings);
        Assert.Equal(("S4", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal([Received], finding.Cells);
        Assert.Equal(
            "表三“本年新收”行：“总计”列汇总报告为 5，所属单位合计 12，相差 7，可能漏计了“甲县公安局”（7）。",
            finding.Message
        );
        Assert.Equal([null, GapCause.Omitted, null], consolidation.Children.Select(c => c.Suspect));
    }

    [Fact]
    public void Into_OneMemberTwice_NamesIt()
    {
        var account = Assert.Single(
            FigureOf(Consolidation.Into(Parent(15), Children, isComplete: true), Received).Accounts
        );

        Assert.Equal(new GapAccount(2, GapCause.CountedTwice, 3), account);
    }

    [Fact]
    public void Into_GapsThatNoMemberExplainsEverywhere_SuspectsNobody()
    {
        // The first gap equals the police's figure, the second nobody's.
        var parent = Parent(5).With(("t4.review.total", 9));

        Assert.All(Consolidation.Into(parent, Children, isComplete: true).Children, c => Assert.Null(c.Suspect));
    }

    [Fact]
    public void Into_SetNotComplete_OnlyTooSmallAFigureIsFound()
    {
        Assert.Empty(Consolidation.Into(Parent(100), Children, isComplete: false).Findings);
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Consolidation.Into(Parent(5), Children, isComplete: false).Findings).Severity
        );
    }

    [Fact(DisplayName = "Joint documents: table 2 need not add up")]
    public void Into_Table2Differs_A505_TriggersAsWarning()
    {
        var finding = Assert.Single(
            Consolidation.Into(Parent(12).With(("t2.normative.issued", 4)), Children, isComplete: true).Findings
        );

        Assert.Equal(("A505", Severity.Warning), (finding.Rule, finding.Severity));
    }

    [Fact]
    public void Into_MemberWithUnreadCell_IsNotCheckedThereAndNamed()
    {
        AnnualReport[] children = [Children[0], Children[1], Children[2].With(Received, ReportCell.Unread)];

        var consolidation = Consolidation.Into(Parent(12), children, isComplete: true);

        Assert.Empty(consolidation.Findings);
        Assert.Equal([Received], Assert.Single(consolidation.NotChecked).Cells);
        var figure = FigureOf(consolidation, Received);
        Assert.Equal((9, 3), (figure.Sum, figure.Difference));
        Assert.Equal([2], figure.MissingChildren);
        Assert.Equal(new GapAccount(2, GapCause.Unknown, null), Assert.Single(figure.Accounts));
        Assert.Equal([Received], consolidation.Children[2].CellsWithoutFigure);
    }

    [Fact]
    public void Into_SameMemberTwice_A501_Triggers() =>
        Assert.Contains(
            Consolidation.Into(Parent(14), [.. Children, Children[0]], isComplete: true).Findings,
            f => f.Rule == "A501"
        );

    [Fact]
    public void Into_MemberInTheOldForm_A502_TriggersAndAddsWhatMeansTheSame()
    {
        var old = FigureReports.Zeros("2019", 2023, "甲县民政局").With((Received, 3));

        var consolidation = Consolidation.Into(Parent(12), [Children[0], Children[1], old], isComplete: true);

        Assert.Equal("A502", Assert.Single(consolidation.Findings).Rule);
        Assert.Equal(12, FigureOf(consolidation, Received).Sum);
        Assert.Contains("t3.results.other.misc.total", consolidation.Children[2].CellsWithoutFigure);
    }

    [Fact]
    public void Into_MemberOfAnotherYear_A503_Triggers() =>
        Assert.Equal(
            "A503",
            Assert
                .Single(
                    Consolidation
                        .Into(
                            Parent(12),
                            [
                                Children[0],
                                Children[1],
                                FigureReports.Zeros("2021", 2022, "甲县民政局").With((Received, 3)),
                            ],
                            isComplete: true
                        )
                        .Findings
                )
                .Rule
        );

    [Fact]
    public void Into_GovernmentAmongItsMembers_A504_Triggers() =>
        Assert.Contains(
            Consolidation.Into(Parent(12), [.. Children, Parent(0)], isComplete: true).Findings,
            f => f.Rule == "A504"
        );

    private static AnnualReport Parent(int received) =>
        FigureReports.Zeros("2021", 2023, "甲县人民政府").With((Received, received));

    private static AnnualReport Child(string agency, int received) =>
        FigureReports.Zeros("2021", 2023, agency).With((Received, received));

    private static ConsolidatedFigure FigureOf(Consolidation consolidation, string cell) =>
        Assert.Single(consolidation.Figures, f => f.Cell == cell);
}
