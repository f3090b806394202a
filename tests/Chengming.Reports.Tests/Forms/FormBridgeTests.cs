using Chengming.Reports.Forms;

namespace Chengming.Reports.Tests.Forms;

public class FormBridgeTests
{
    private static readonly FormBridge Bridge = FormBridge.Between(
        ReportForms.WithKey("2019"),
        ReportForms.WithKey("2021")
    );

    [Theory(DisplayName = "Mapping of statute.md 6.3")]
    [InlineData("t2.rules.issued", MappingQuality.Approximate)]
    [InlineData("t2.normative.inForce", MappingQuality.Approximate)]
    [InlineData("t2.rules.repealed", null)]
    [InlineData("t2.penalty.decisions", MappingQuality.Exact)]
    [InlineData("t2.fees.amountWan", null)]
    [InlineData("t3.results.other.misc.total", MappingQuality.SumOf)]
    [InlineData("t3.received.new.legal.other", MappingQuality.Exact)]
    [InlineData("t4.suitAfterReview.pending", MappingQuality.Exact)]
    public void QualityOf_CellOfTheNewForm_IsAsMapped(string id, MappingQuality? quality) =>
        Assert.Equal(quality, Bridge.QualityOf(Bridge.To.CellWithId(id)));

    [Theory]
    [InlineData("t2.penalty.decisions", "t2v19.penalty.decisions")]
    [InlineData("t3.carriedForward.total", "t3.carriedForward.total")]
    [InlineData("t2.rules.issued", null)]
    [InlineData("t3.results.other.misc.total", null)]
    public void ExactSourceOf_OnlyWhatMeansTheSame_HasOne(string id, string? source) =>
        Assert.Equal(source, Bridge.ExactSourceOf(Bridge.To.CellWithId(id))?.Id);

    [Fact]
    public void Between_NewerToOlder_IsNotKnown()
    {
        var back = FormBridge.Between(Bridge.To, Bridge.From);

        Assert.False(back.IsKnown);
        Assert.Null(back.ExactSourceOf(back.To.CellWithId("t3.carriedForward.total")));
    }

    [Fact]
    public void Ties_OfTheForms_AreWrittenOutForEachColumnAndRow()
    {
        var counts = ReportForms
            .WithKey("2021")
            .Ties.GroupBy(t => t.Identity.Id)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        // 7 columns; 25 rows and the one of the other form; 3 kinds of cases; 2 kinds of rules.
        Assert.Equal((7, 7, 26, 3), (counts["H1"], counts["H2"], counts["H3"], counts["H4"]));
        Assert.Equal((7, 2, 3), (counts["X1"], counts["X2"], counts["X3"]));
    }

    [Theory]
    [InlineData("t3.received.new", "本年新收")]
    [InlineData("t3.results.partial", "部分公开")]
    [InlineData("t3.results.refused.threeSecurities", "危及“三安全一稳定”")]
    [InlineData("t3.results.total", "办理结果总计")]
    [InlineData("t2.normative", "行政规范性文件")]
    public void ShortLabel_OfRow_IsWithoutNumberAndRemark(string row, string name) =>
        Assert.Equal(
            name,
            Bridge.To.Cells.First(c => c.Id.StartsWith(row + ".", StringComparison.Ordinal)).Row.ShortLabel
        );
}
