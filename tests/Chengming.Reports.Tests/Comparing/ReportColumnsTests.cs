using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Comparing;

public class ReportColumnsTests
{
    [Fact]
    public void Totals_ManyReports_EqualTheSumsOneByOne()
    {
        var columns = new ReportColumns(ReportForms.WithKey("2021"));
        var reports = Enumerable.Range(0, 203).Select(seed => SampleReports.Valid("2021", seed)).ToList();
        reports.ForEach(columns.Add);

        foreach (var total in columns.Totals())
        {
            Assert.Equal(reports.Sum(r => r[total.Cell].Value ?? 0), total.Sum);
            Assert.Equal(reports.Count(r => r[total.Cell].Value is not null), total.Known);
            Assert.Equal(203, total.Known + total.Missing);
        }
    }

    [Fact]
    public void Total_BlankAndUnreadCells_AreMissingNotZero()
    {
        var columns = new ReportColumns(ReportForms.WithKey("2021"));
        columns.Add(FigureReports.Zeros().With(("t4.review.total", 4)));
        columns.Add(FigureReports.Zeros().With("t4.review.total", ReportCell.BlankAt(null)));

        Assert.Equal(new CellTotal("t4.review.total", 4, 1, 1), columns.Total("t4.review.total"));
        Assert.Null(columns.Figure(1, "t4.review.total"));
    }

    [Fact]
    public void Total_AmountsAndOddFigures_AreExact()
    {
        var columns = new ReportColumns(ReportForms.WithKey("2021"));
        columns.Add(FigureReports.Zeros().With(("t2.fees.amountWan", 0.000001m), ("t2.penalty.decisions", 2.5m)));
        columns.Add(FigureReports.Zeros().With(("t2.fees.amountWan", 80.5m), ("t2.penalty.decisions", -7)));
        columns.Add(FigureReports.Zeros().With(("t2.fees.amountWan", 0.00000001m)));

        Assert.Equal(80.50000101m, columns.Total("t2.fees.amountWan").Sum);
        Assert.Equal(-4.5m, columns.Total("t2.penalty.decisions").Sum);
        Assert.Equal(2.5m, columns.Figure(0, "t2.penalty.decisions"));
    }

    [Fact]
    public void Total_LargestFigures_DoNotOverflow()
    {
        var columns = new ReportColumns(ReportForms.WithKey("2021"));
        for (var i = 0; i < 9; i++)
        {
            columns.Add(FigureReports.Zeros().With(("t2.fees.amountWan", 9_000_000_000_000m)));
        }

        Assert.Equal(81_000_000_000_000m, columns.Total("t2.fees.amountWan").Sum);
    }

    [Fact]
    public void Add_FigureBeyondAllBounds_IsRefusedAndNothingAdded()
    {
        var columns = new ReportColumns(ReportForms.WithKey("2021"));

        Assert.Throws<OverflowException>(() =>
            columns.Add(FigureReports.Zeros().With(("t2.penalty.decisions", 1e20m)))
        );
        Assert.Equal(0, columns.Count);
        Assert.Equal(0, columns.Total("t3.received.new.total").Known);
    }

    [Fact]
    public void Add_ReportInTheOldForm_GivesWhatMeansTheSame()
    {
        var columns = new ReportColumns(ReportForms.WithKey("2021"));
        columns.Add(
            FigureReports.Zeros("2019").With(("t3.received.new.total", 6), ("t2v19.normative.publishedTotal", 9))
        );

        Assert.Equal(6, columns.Total("t3.received.new.total").Sum);
        Assert.Equal(1, columns.Total("t2.normative.inForce").Missing);
        Assert.Equal(1, columns.Total("t3.results.other.misc.total").Missing);
    }

    [Fact]
    public void TotalsOf_SomeReports_LeavesOutTheOthers()
    {
        var columns = new ReportColumns(ReportForms.WithKey("2021"));
        foreach (var count in new[] { 1, 20, 300 })
        {
            columns.Add(FigureReports.Zeros().With(("t3.received.new.total", count)));
        }

        var total = columns.TotalsOf([0, 2]).Single(t => t.Cell == "t3.received.new.total");

        Assert.Equal(new CellTotal("t3.received.new.total", 301, 2, 0), total);
    }
}
