using Chengming.Reports.Checks;
using Chengming.Reports.Repair;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Reports.Tests.Repair;

public class SmallestRepairsTests
{
    [Fact]
    public void Of_ReportWithoutErrors_IsEmpty() => Assert.Empty(SmallestRepairs.Of(SampleReports.Valid("2021", 1)));

    [Fact]
    public void Of_OneWrongOutcome_NamesTheOneCellThatHealsRowAndColumn()
    {
        // One application of a natural person, granted; the total of the row says 1, the member 7.
        var report = OneGranted().With(("t3.results.disclosed.naturalPerson", 7));

        var repair = Assert.Single(SmallestRepairs.Of(report));

        // The column's total and the row's total fail, and only their crossing heals both.
        var set = Assert.Single(repair.Sets);
        Assert.Equal(new KeyValuePair<string, decimal>("t3.results.disclosed.naturalPerson", 1), Assert.Single(set));
        Assert.Equal(["H2", "H3"], repair.Ties.Select(t => t.Identity.Id));
    }

    [Fact]
    public void Of_WrongTotalInTable4_NamesEverySmallestSetTotalFirst()
    {
        var report = FigureReports
            .Zeros()
            .With(("t4.review.upheld", 2), ("t4.review.pending", 1), ("t4.review.total", 4));

        var sets = Assert.Single(SmallestRepairs.Of(report)).Sets;

        // Total 4 → 3, or one of four members one up; each one slip, the total first.
        Assert.Equal(5, sets.Count);
        Assert.Equal(3, sets[0]["t4.review.total"]);
        Assert.Contains(sets, s => s.TryGetValue("t4.review.upheld", out var value) && value == 3);
        Assert.All(sets, s => Assert.Single(s));
    }

    [Fact]
    public void Of_ExchangedDigits_AreTheBestRepair()
    {
        // 21 + 3 = 24; printed 12 + 3, total 24. Best: 12 → 21 (one exchange), not 24 → 15 (two digits).
        var report = FigureReports
            .Zeros()
            .With(("t4.review.upheld", 12), ("t4.review.corrected", 3), ("t4.review.total", 24));

        var sets = Assert.Single(SmallestRepairs.Of(report)).Sets;

        Assert.Equal(21, sets[0]["t4.review.upheld"]);
    }

    [Fact]
    public void Of_MemberTooLarge_NeverProposesANegativeCount()
    {
        var report = FigureReports.Zeros().With(("t4.review.upheld", 1), ("t4.review.corrected", 2));

        var sets = Assert.Single(SmallestRepairs.Of(report)).Sets;

        // Total 0 → 3 is the only change of one cell: neither member can lose 3.
        Assert.Equal(3, Assert.Single(sets)["t4.review.total"]);
    }

    [Fact]
    public void Of_ErrorsInTwoTables_AreRepairedApart()
    {
        var report = OneGranted().With(("t3.results.disclosed.naturalPerson", 7), ("t4.review.total", 1));

        var repairs = SmallestRepairs.Of(report);

        Assert.Equal(2, repairs.Count);
        Assert.All(repairs, r => Assert.All(r.Sets, s => Assert.Single(s)));
    }

    [Fact]
    public void Of_TwoUnrelatedErrorsInOneTable_AreRepairedApart()
    {
        var report = OneGranted()
            .With(("t3.results.disclosed.naturalPerson", 7), ("t3.results.partial.legal.research", 4));

        var repairs = SmallestRepairs.Of(report);

        Assert.Equal(2, repairs.Count);
        Assert.Equal(1, Assert.Single(repairs[0].Sets)["t3.results.disclosed.naturalPerson"]);
        Assert.Equal(0, Assert.Single(repairs[1].Sets)["t3.results.partial.legal.research"]);
    }

    [Fact]
    public void Of_ErrorBesideUnreadCells_UsesOnlyWhatCanBeChecked()
    {
        var report = OneGranted().With(("t3.received.new.total", 2)).With("t3.results.total.total", ReportCell.Unread);

        var set = Assert.Single(
            Assert.Single(SmallestRepairs.Of(report)).Sets,
            s => s.ContainsKey("t3.received.new.total")
        );

        Assert.Equal(1, set["t3.received.new.total"]);
    }

    [Fact]
    public void Check_BrokenIdentities_FindingsCarryTheRepair()
    {
        var results = ReportChecker.Check(OneGranted().With(("t3.results.disclosed.naturalPerson", 7)));

        var broken = results.Findings.Where(f => f.Severity == Severity.Error).ToList();
        Assert.Equal(["H2", "H3"], broken.Select(f => f.Rule));
        Assert.All(broken, f => Assert.Equal(1, f.Repairs[0]["t3.results.disclosed.naturalPerson"]));
        Assert.All(
            broken,
            f =>
                Assert.StartsWith(
                    "最小修改：表三“予以公开”行“自然人”列由 7 改为 1。",
                    f.HowToFix,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Of_EverythingWrong_StopsAndSaysNone()
    {
        var random = new Random(5);
        var report = SampleReports.Valid("2021", 5);
        var all = report.Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign);
        report = report.With([.. all.Select(c => (c.Id, (decimal)random.Next(90)))]);

        Assert.Empty(Assert.Single(SmallestRepairs.Of(report), r => r.Ties[0].Table.Id == "t3").Sets);
    }

    [Fact]
    public void Of_OneOrTwoBrokenCells_HealsWithNoMoreThanThat() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var report = SampleReports.Valid(random.Next(2) == 0 ? "2021" : "2019", seed);
                    var broken = Break(report, random, 1 + random.Next(2), out var originals);

                    var repairs = SmallestRepairs.Of(broken);

                    var healed = repairs.Aggregate(broken, (r, repair) => r.With(repair.Sets[0]));
                    Assert.Empty(SmallestRepairs.Of(healed));
                    Assert.True(repairs.Sum(r => r.Sets[0].Count) <= originals.Count);
                    Assert.All(repairs.SelectMany(r => r.Sets), s => Assert.All(s.Values, v => Assert.True(v >= 0)));
                    if (originals.Count == 1)
                    {
                        var (id, value) = Assert.Single(originals);
                        Assert.Contains(
                            Assert.Single(repairs).Sets,
                            s => s.Count == 1 && s.TryGetValue(id, out var repaired) && repaired == value
                        );
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static AnnualReport Break(
        AnnualReport report,
        Random random,
        int cells,
        out Dictionary<string, decimal> originals
    )
    {
        var tied = report.Form.Cells.Where(c => !c.IsForeign && c.Table.Id is "t3" or "t4").ToArray();
        var chosen = random.GetItems(tied, cells).DistinctBy(c => c.Index).ToList();
        originals = chosen.ToDictionary(c => c.Id, c => report[c].Value!.Value, StringComparer.Ordinal);
        return report.With(
            chosen.ToDictionary(c => c.Id, c => Another(report[c].Value!.Value, random), StringComparer.Ordinal)
        );
    }

    private static decimal Another(decimal value, Random random)
    {
        var other = (decimal)random.Next(60);
        return other == value ? value + 1 : other;
    }

    /// <summary>One natural person applied, and it was granted.</summary>
    private static AnnualReport OneGranted() =>
        FigureReports
            .Zeros()
            .With(
                ("t3.received.new.naturalPerson", 1),
                ("t3.received.new.total", 1),
                ("t3.results.disclosed.naturalPerson", 1),
                ("t3.results.disclosed.total", 1),
                ("t3.results.total.naturalPerson", 1),
                ("t3.results.total.total", 1)
            );
}
