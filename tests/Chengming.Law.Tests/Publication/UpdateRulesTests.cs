using Chengming.Law.Publication;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Publication;

public class UpdateRulesTests
{
    [Theory(DisplayName = "国办秘函〔2019〕19号：动态要闻2周，通知公告、政策文件6个月")]
    [InlineData("news", "2026-03-01", "2026-03-11", FreshnessState.Fresh)]
    [InlineData("news", "2026-03-01", "2026-03-12", FreshnessState.DueSoon)] // 14 days end on 03-15; 4 days of warning
    [InlineData("news", "2026-03-01", "2026-03-15", FreshnessState.DueSoon)]
    [InlineData("news", "2026-03-01", "2026-03-16", FreshnessState.Stale)]
    [InlineData("policy-documents", "2025-08-31", "2026-02-28", FreshnessState.DueSoon)]
    [InlineData("policy-documents", "2025-08-31", "2026-03-01", FreshnessState.Stale)]
    [InlineData("messages", "2026-01-10", "2026-03-11", FreshnessState.Stale)]
    public void Judge_ByTheNewestItem(string rule, string newestOn, string today, FreshnessState state) =>
        Assert.Equal(state, UpdateRules.Of(rule).Judge(Day(newestOn), 5, false, Day(today)).State);

    [Fact]
    public void Judge_FreshButFewerThanAsked_IsTooFew() =>
        Assert.Equal(
            FreshnessState.TooFew,
            UpdateRules.Of("grassroots-catalogue").Judge(Day("2026-03-01"), 3, false, Day("2026-03-02")).State
        );

    [Theory]
    [InlineData("fixed-column", true, FreshnessState.EmptyWithStatement)]
    [InlineData("fixed-column", false, FreshnessState.Empty)]
    [InlineData("news", true, FreshnessState.Empty)]
    public void Judge_EmptyColumn_IsRightOnlyWithAStatementWhereAllowed(string rule, bool says, FreshnessState state)
    {
        var freshness = UpdateRules.Of(rule).Judge(null, 0, says, Day("2026-03-01"));

        Assert.Equal(state, freshness.State);
        Assert.Equal(state is FreshnessState.Empty, freshness.NeedsWork);
    }
}
