using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Law.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Agencies;

public class AgencyTests
{
    private static readonly Region County = new("990101", "示例县");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void MoveBelow_OwnChild_BreaksTreeHasNoRing()
    {
        var top = New("gov", null);
        var child = New("yjj", top);

        var broken = Record.Exception(() => top.MoveBelow(child, Now));

        Assert.Equal(Agency.TreeHasNoRing, Assert.IsType<BrokenRuleException>(broken).Rule);
    }

    [Fact]
    public void Describe_AfterAbolition_BreaksAbolishedStaysAsItWas()
    {
        var agency = New("ajj", null);
        agency.Abolish(new DateOnly(2019, 3, 20), "机构改革", null, Now);

        var broken = Record.Exception(() => agency.IntroduceAs(new AgencyContacts(), Now));

        Assert.Equal(Agency.AbolishedStaysAsItWas, Assert.IsType<BrokenRuleException>(broken).Rule);
    }

    [Fact]
    public void MoveBelow_AnySequence_KeepsEveryPathTheChainOfItsParents()
    {
        var moves = Gen.Choose(0, 7).Two().ListOf();

        Prop.ForAll(
                moves.ToArbitrary(),
                sequence =>
                {
                    var all = new List<Agency>();
                    for (var i = 0; i < 8; i++)
                    {
                        all.Add(New($"a-{i}", i == 0 ? null : all[(i - 1) / 2]));
                    }

                    foreach (var (from, to) in sequence.Where(m => !all[m.Item1].Holds(all[m.Item2])))
                    {
                        var before = all[from].Path;
                        var below = all.Where(a => a != all[from] && all[from].Holds(a)).ToList();
                        all[from].MoveBelow(all[to], Now);
                        below.ForEach(a => a.FollowPath(before, all[from].Path));
                    }

                    return all.TrueForAll(a => a.Path == PathOf(a, all));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Kinds_Codes_AreDistinctAndFoundAgain() =>
        Assert.All(AgencyKind.All, k => Assert.Same(k, AgencyKind.WithCode(k.Code)));

    /// <summary>13 May 2021 is 开斋节 in Ningxia (宁夏), a Thursday elsewhere.</summary>
    [Theory]
    [InlineData("640302", null, false)] // a district below the region that sets the day
    [InlineData("410303", null, true)]
    [InlineData("410303", "640000", false)] // follows another region's days
    [InlineData("990101", null, true)] // an invented place has none
    public void CalendarFrom_Region_LeavesOutTheDaysOfItsGovernments(string region, string? followed, bool worked)
    {
        var agency = new Agency("yjj", "应急管理局", "应急局", new Region(region, "某地"), AgencyKind.Department);
        agency.ChooseWays(agency.ReviewSchemeKey, followed, Now);

        var calendar = agency.CalendarFrom(WorkingCalendar.Of(CalendarFiles.Shipped));

        Assert.Equal(worked, calendar.IsWorkingDay(new DateOnly(2021, 5, 13)));
    }

    private static string PathOf(Agency agency, List<Agency> all) =>
        (agency.ParentId is { } id ? PathOf(all.Single(a => a.Id == id), all) : "/") + $"{agency.Id:N}/";

    private static Agency New(string code, Agency? parent) =>
        new(code, code, code, County, AgencyKind.Department, parent);
}
