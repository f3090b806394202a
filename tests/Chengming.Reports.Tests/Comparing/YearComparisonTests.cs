using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Comparing;

public class YearComparisonTests
{
    [Fact]
    public void Of_SameForm_GivesChangeAndPercent()
    {
        var comparison = YearComparison.Of(
            FigureReports.Zeros("2021", 2022).With(("t2.penalty.decisions", 8)),
            FigureReports.Zeros("2021", 2023).With(("t2.penalty.decisions", 11), ("t2.licensing.decisions", 3))
        );

        var penalty = FigureOf(comparison, "t2.penalty.decisions");
        Assert.Equal((8, 11, 3, 37.5m), (penalty.Older, penalty.Newer, penalty.Change, penalty.ChangePercent));
        Assert.Equal(MappingQuality.Exact, penalty.Quality);

        // From 0 there is no percentage.
        var licensing = FigureOf(comparison, "t2.licensing.decisions");
        Assert.Equal((3, null), (licensing.Change, licensing.ChangePercent));

        // 10 + 175 + 15 cells; rows of the other form are not shown unless printed.
        Assert.Equal(200, comparison.Figures.Count);
    }

    [Fact]
    public void Of_OldForm_ComparesTheOneRowWithTheSumOfThree()
    {
        var comparison = YearComparison.Of(
            FigureReports.Zeros("2019", 2020).With(("t3.results.other.unsplit.total", 5)),
            FigureReports
                .Zeros("2021", 2021)
                .With(("t3.results.other.feeOverdue.total", 1), ("t3.results.other.misc.total", 3))
        );

        var other = Assert.Single(comparison.Figures, f => f.OlderCells.Contains("t3.results.other.unsplit.total"));
        Assert.Equal(MappingQuality.SumOf, other.Quality);
        Assert.Equal(3, other.NewerCells.Count);
        Assert.Equal((5, 4, -1, -20.0m), (other.Older, other.Newer, other.Change, other.ChangePercent));
    }

    [Fact]
    public void Of_OldForm_ShowsWhatIsApproximateNewAndDropped()
    {
        var comparison = YearComparison.Of(FigureReports.Zeros("2019", 2020), FigureReports.Zeros("2021", 2021));

        Assert.Equal(MappingQuality.Approximate, FigureOf(comparison, "t2.normative.inForce").Quality);
        var repealed = FigureOf(comparison, "t2.normative.repealed");
        Assert.Equal((null, null, 0), (repealed.Quality, repealed.Older, repealed.Newer));
        var dropped = Assert.Single(comparison.Figures, f => f.OlderCells.Contains("t2v19.procurement.amount"));
        Assert.Equal((MappingQuality.Dropped, null), (dropped.Quality, dropped.Newer));
    }

    [Fact]
    public void Of_UnreadFigure_IsUnknownNotZero()
    {
        var comparison = YearComparison.Of(
            FigureReports.Zeros("2021", 2022).With("t4.review.total", ReportCell.Unread),
            FigureReports.Zeros("2021", 2023)
        );

        var total = FigureOf(comparison, "t4.review.total");
        Assert.Equal((null, 0, null), (total.Older, total.Newer, total.Change));
    }

    [Fact]
    public void Of_CarriedForwardDoesNotGoOn_IsAFinding() =>
        Assert.Contains(
            YearComparison
                .Of(
                    FigureReports.Zeros("2021", 2022).With(("t3.carriedForward.total", 2)),
                    FigureReports.Zeros("2021", 2023)
                )
                .Findings,
            f => f.Rule == "X1"
        );

    [Fact]
    public void Of_SameProse_IsRepeatedSectionBySection()
    {
        var comparison = YearComparison.Of(
            FigureReports.Zeros("2021", 2022).WithProse("本机关全年组织两次政务公开业务培训。"),
            FigureReports.Zeros("2021", 2023).WithProse("本机关全年组织两次政务公开业务培训。")
        );

        var section = Assert.Single(comparison.Sections);
        Assert.Equal(1, section.Section);
        Assert.Equal(1, section.Repetition.Share);
    }

    [Fact]
    public void Of_AnyTwoReports_ShowsEveryPrintedCellOnce()
    {
        var (older, newer) = (SampleReports.Valid("2019", 3), SampleReports.Valid("2021", 4));

        var figures = YearComparison.Of(older, newer).Figures;

        Assert.Distinct(figures.SelectMany(f => f.NewerCells), StringComparer.Ordinal);
        Assert.Distinct(figures.SelectMany(f => f.OlderCells), StringComparer.Ordinal);
        Assert.Equal(200, figures.Sum(f => f.NewerCells.Count));
        Assert.Equal(198, figures.Sum(f => f.OlderCells.Count));
    }

    private static FigureChange FigureOf(YearComparison comparison, string newerCell) =>
        Assert.Single(comparison.Figures, f => f.NewerCells.Contains(newerCell));
}
