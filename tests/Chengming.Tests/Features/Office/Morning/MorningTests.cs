using System.Globalization;
using System.Security.Claims;
using Chengming.Features.Office;
using Chengming.Features.Office.Morning;
using Chengming.Law.Calendar;

namespace Chengming.Tests.Features.Office.Morning;

public sealed class MorningTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Of(CalendarFiles.Shipped);

    // 2025-09-29 is a Monday; the National Day holiday of that year runs from 1 to 8 October, 11 October is worked instead.
    [Theory]
    [InlineData("2025-09-29", "2025-09-29", DayUnit.Natural, "今天到期")]
    [InlineData("2025-09-29", "2025-09-29", DayUnit.Working, "今天到期")]
    [InlineData("2025-09-29", "2025-10-09", DayUnit.Natural, "还有 10 天（自然日）")]
    [InlineData("2025-09-29", "2025-10-09", DayUnit.Working, "还有 2 个工作日")] // 30 September, 9 October
    [InlineData("2025-09-29", "2025-10-11", DayUnit.Working, "还有 4 个工作日")] // and 10, 11
    [InlineData("2025-10-09", "2025-09-29", DayUnit.Working, "已逾期 10 天（自然日）")]
    [InlineData("2026-03-01", "2026-02-28", DayUnit.Natural, "已逾期 1 天（自然日）")]
    public void DaysLeft_UntilADay_NamesTheUnit(string today, string dueOn, DayUnit unit, string words) =>
        Assert.Equal(words, DaysLeft.Of(Day(dueOn), Day(today), unit, Calendar).ToString());

    [Fact]
    public async Task ForAsync_SeveralSources_PutsTheMostUrgentFirst_AndThoseWithoutADateLast()
    {
        var rows = await RowsAsync(
            new Source(Item(MorningGroup.DueSoon, "丙", null), Item(MorningGroup.DueSoon, "乙", "2026-03-09")),
            new Source(
                Item(MorningGroup.MustBeDoneToday, "丁", "2026-03-02"),
                Item(MorningGroup.DueSoon, "甲", "2026-03-05")
            )
        );

        Assert.Equal(["丁", "甲", "乙", "丙"], rows.Select(r => r.What));
    }

    [Fact]
    public async Task ForAsync_ManyRows_KeepsTheMostUrgentOfEachGroup()
    {
        var many = Enumerable
            .Range(0, 80)
            .Select(i => Item(MorningGroup.DueSoon, $"{i}", $"2026-{1 + i / 28 % 12:00}-{1 + i % 28:00}"))
            .Reverse()
            .ToArray();

        var rows = await RowsAsync(new Source(many));

        Assert.Equal(MorningRows.MostOfGroup, rows.Count);
        Assert.Equal("0", rows[0].What);
    }

    /// <summary>The sources share one database context, which answers one question at a time.</summary>
    [Fact]
    public async Task ForAsync_SeveralSources_AsksOneAfterTheOther()
    {
        var asked = 0;
        var most = 0;
        var sources = Enumerable.Range(0, 5).Select(_ => new SlowSource(Enter, Leave)).ToArray();

        await RowsAsync([.. sources]);

        Assert.Equal(1, most);

        void Enter() => most = Math.Max(most, ++asked);
        void Leave() => asked--;
    }

    private static Task<IReadOnlyList<MorningItem>> RowsAsync(params IMorningSource[] sources) =>
        new MorningRows(sources).ForAsync(new ClaimsPrincipal(), TestContext.Current.CancellationToken);

    private static MorningItem Item(MorningGroup group, string what, string? dueOn) =>
        new(group, what, null, dueOn is null ? null : Day(dueOn), "", "/office", "去办理");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Source(params MorningItem[] items) : IMorningSource
    {
        public Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<MorningItem>>(items);
    }

    private sealed class SlowSource(Action enter, Action leave) : IMorningSource
    {
        public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
        {
            enter();
            await Task.Yield();
            leave();
            return [];
        }
    }
}
