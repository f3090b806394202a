using Chengming.Law.Calendar;
using FsCheck;
using FsCheck.Fluent;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

/// <summary>Random periods against a counter that walks day by day over plain sets, and laws that hold of every period.</summary>
public class WorkingCalendarPropertyTests
{
    private static readonly HashSet<DateOnly> Holidays = DaysOf(NoticedDayKind.Holiday);
    private static readonly HashSet<DateOnly> MakeUps = DaysOf(NoticedDayKind.MakeUp);
    private static readonly HashSet<DateOnly> NingxiaDays = [.. CalendarFiles.Shipped.Local.Select(d => d.Date)];

    [Fact]
    public void AddWorkingDays_IsWhatCountingDayByDayGives() =>
        ForAll(p => Assert.Equal(Counted(p), p.Calendar.AddWorkingDays(p.Day0, p.Count, p.Pauses).DueOn));

    [Fact]
    public void CountWorkingDays_UpToTheDueDay_IsTheCount() =>
        ForAll(p =>
        {
            var due = p.Calendar.AddWorkingDays(p.Day0, p.Count, p.Pauses).DueOn;

            Assert.Equal(p.Count, p.Calendar.CountWorkingDays(p.Day0, due, p.Pauses).Count);
            Assert.Equal(p.Count - 1, p.Calendar.CountWorkingDays(p.Day0, due.AddDays(-1), p.Pauses).Count);
        });

    [Fact]
    public void Days_AreNumberedWithoutGaps_AndEndWithTheDueDay() =>
        ForAll(p =>
        {
            var period = p.Calendar.AddWorkingDays(p.Day0, p.Count, p.Pauses);
            var days = period.Days().ToList();

            Assert.Equal(Enumerable.Range(1, p.Count), days.Select(d => d.Number).OfType<int>());
            Assert.Equal((period.DueOn, p.Count), (days[^1].Day.Date, days[^1].Number));
            Assert.Equal(p.Day0.AddDays(1), days[0].Day.Date);
        });

    [Fact]
    public void Pauses_TwiceOrInAnotherOrder_AreTheSame() =>
        ForAll(p =>
            Assert.Equal(
                p.Calendar.AddWorkingDays(p.Day0, p.Count, p.Pauses).DueOn,
                p.Calendar.AddWorkingDays(p.Day0, p.Count, [.. p.Pauses.Reverse(), .. p.Pauses]).DueOn
            )
        );

    [Fact]
    public void AddWorkingDays_InTwoParts_IsTheSame() =>
        ForAll(p =>
        {
            var first = p.Calendar.AddWorkingDays(p.Day0, p.Count, p.Pauses).DueOn;

            Assert.Equal(
                p.Calendar.AddWorkingDays(p.Day0, p.Count + 7, p.Pauses).DueOn,
                p.Calendar.AddWorkingDays(first, 7, p.Pauses).DueOn
            );
        });

    [Fact]
    public void LocalHolidaysAndPauses_NeverBringThePeriodForward() =>
        ForAll(p =>
            Assert.True(
                p.Calendar.AddWorkingDays(p.Day0, p.Count, p.Pauses).DueOn
                    >= National.AddWorkingDays(p.Day0, p.Count).DueOn
            )
        );

    [Fact]
    public void AddDays_EndsOnTheFirstWorkingDayFromTheLastDay() =>
        ForAll(p =>
        {
            var period = p.Calendar.AddDays(p.Day0, p.Count);

            Assert.Equal(p.Day0.AddDays(p.Count), period.EndsOn);
            Assert.Equal(Counted(p with { Day0 = period.EndsOn.AddDays(-1), Count = 1, Pauses = [] }), period.DueOn);
            Assert.Equal(period.DueOn.DayNumber - period.EndsOn.DayNumber, period.RestDays.Count);
        });

    private sealed record Sample(WorkingCalendar Calendar, DateOnly Day0, int Count, PausedPeriod[] Pauses);

    private static void ForAll(Action<Sample> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(SampleOf(new Random(seed))))
            .QuickCheckThrowOnFailure();

    private static Sample SampleOf(Random random)
    {
        var day0 = Day("2018-12-31").AddDays(random.Next(365 * 7));
        var pauses = Enumerable
            .Range(0, random.Next(4))
            .Select(_ => day0.AddDays(random.Next(50)))
            .Select(from => new PausedPeriod(from, from.AddDays(random.Next(40))))
            .ToArray();
        return new Sample(random.Next(2) == 0 ? National : Ningxia, day0, 1 + random.Next(60), pauses);
    }

    private static DateOnly Counted(Sample sample)
    {
        var paused = new HashSet<DateOnly>();
        foreach (var pause in sample.Pauses)
        {
            for (var day = pause.From.AddDays(1); day <= pause.To; day = day.AddDays(1))
            {
                paused.Add(day);
            }
        }

        var date = sample.Day0;
        for (var left = sample.Count; left > 0; )
        {
            date = date.AddDays(1);
            var isWeekday = date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            var isLocal = sample.Calendar.Region.Length > 0 && NingxiaDays.Contains(date);
            var works = MakeUps.Contains(date) || (isWeekday && !Holidays.Contains(date) && !isLocal);
            left -= works && !paused.Contains(date) ? 1 : 0;
        }

        return date;
    }

    private static HashSet<DateOnly> DaysOf(NoticedDayKind kind) =>
        [.. CalendarFiles.Shipped.NoticedDays.Where(d => d.Kind == kind).Select(d => d.Date)];
}
