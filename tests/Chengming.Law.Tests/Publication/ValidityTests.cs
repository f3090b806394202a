using Chengming.Law.Calendar;
using Chengming.Law.Publication;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Publication;

public class ValidityTests
{
    private static readonly ValidityPeriod FiveYears = new(Day("2021-03-01"), ValidUntil: Day("2026-02-28"));

    [Theory]
    [InlineData("2021-02-28", "尚未生效")]
    [InlineData("2021-03-01", "有效")]
    [InlineData("2026-02-28", "有效")]
    [InlineData("2026-03-01", "失效")]
    public void On_APeriodWithAnEnd_LapsesByItself(string day, string term) =>
        Assert.Equal(term, FiveYears.On(Day(day)).Term);

    [Theory]
    [InlineData("2024-05-31", "有效")]
    [InlineData("2024-06-01", "废止")]
    [InlineData("2027-01-01", "废止")]
    public void On_RepealedBeforeTheEnd_StaysRepealed(string day, string term) =>
        Assert.Equal(term, (FiveYears with { RepealedOn = Day("2024-06-01") }).On(Day(day)).Term);

    [Fact]
    public void On_RepealedAfterItLapsed_HasLapsed() =>
        Assert.Same(Validity.Lapsed, (FiveYears with { RepealedOn = Day("2026-06-01") }).On(Day("2026-07-01")));

    [Fact]
    public void On_RepealedBeforeItCameIntoForce_IsRepealed() =>
        Assert.Same(Validity.Repealed, (FiveYears with { RepealedOn = Day("2021-01-01") }).On(Day("2021-02-01")));

    [Fact]
    public void On_AmendedOrPartlyLapsed_SaysSo()
    {
        var period = FiveYears with { PartlyLapsedOn = Day("2023-01-01"), AmendedOn = Day("2024-01-01") };

        Assert.Same(Validity.PartlyLapsed, period.On(Day("2023-12-31")));
        Assert.Same(Validity.Amended, period.On(Day("2024-01-01")));
        Assert.True(Validity.PartlyLapsed.Holds);
        Assert.False(Validity.Amended.Holds);
    }

    [Theory]
    [InlineData("2025-08-27", false)]
    [InlineData("2025-08-28", true)]
    [InlineData("2026-03-01", false)] // has lapsed
    public void IsAboutToLapse_SixMonthsBefore(string day, bool about) =>
        Assert.Equal(about, FiveYears.IsAboutToLapse(Day(day)));

    [Fact]
    public void All_OnlyTheThreeNationalStates_AreConfirmed() =>
        Assert.Equal(
            ["有效", "失效", "废止"],
            Validity.All.Where(v => v.Mark is SourceMark.Confirmed).Select(v => v.Term)
        );
}
