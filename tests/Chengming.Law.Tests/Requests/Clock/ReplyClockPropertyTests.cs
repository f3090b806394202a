using Chengming.Law.Calendar;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using FsCheck;
using FsCheck.Fluent;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Requests.Clock;

/// <summary>Random lives of applications against a counter that lives them day by day and knows nothing of tomorrow.</summary>
public class ReplyClockPropertyTests
{
    private static readonly ConsultationKind[] Kinds = [.. ConsultationKind.All];

    [Fact]
    public void DueOn_IsWhatLivingDayByDayGives() =>
        ForAll(life => Assert.Equal(new DayByDay(life).DueOn, Clock(life).DueOn));

    [Fact]
    public void DueOn_DoesNotDependOnTheOrderInWhichDaysAreTold() =>
        ForAll(life =>
            Assert.Equal(
                Clock(life).DueOn,
                Clock(life with { Events = [.. life.Events.GroupBy(e => e.On).Reverse().SelectMany(g => g)] }).DueOn
            )
        );

    [Fact]
    public void EventsOfTomorrow_AreNotKnownToday() =>
        ForAll(life =>
        {
            var known = life.Events.Where(e => e.On <= life.AsOf).ToArray();

            Assert.Equal(Clock(life).DueOn, Clock(life with { Events = known }).DueOn);
        });

    [Fact]
    public void Extension_MovesTheDueDayByItsWorkingDays() =>
        ForAll(life =>
        {
            var before = Clock(life);
            var after = Clock(life with { Events = [.. life.Events, new ReplyPeriodExtended(life.AsOf, 7)] });

            if (after.Remarks.Count == before.Remarks.Count)
            {
                Assert.Equal(
                    7,
                    life.Calendar.CountWorkingDays(before.DueOn!.Value, after.DueOn!.Value, after.Pauses).Count
                );
            }
            else
            {
                Assert.Equal(before.DueOn, after.DueOn);
            }
        });

    [Fact]
    public void Consultation_NeverBringsTheDueDayForward() =>
        ForAll(life =>
        {
            var before = Clock(life).DueOn;
            var begun = new ConsultationBegun(life.AsOf, "more", ConsultationKind.ThirdParty);

            Assert.True(!(Clock(life with { Events = [.. life.Events, begun] }).DueOn < before));
        });

    [Fact]
    public void Steps_AreInOrder_EachWithBasisAndWords_AndEndWithTheDueDay() =>
        ForAll(life =>
        {
            var clock = Clock(life);

            Assert.Equal(clock.Steps.Select(s => s.From).Order(), clock.Steps.Select(s => s.From));
            Assert.All(clock.Steps, s => Assert.True(s.Basis.Length > 0 && s.Words.Length > 0 && s.What.Length > 0));
            Assert.Equal(clock.DueOn, clock.Steps.SingleOrDefault(s => s.Kind is ClockStepKind.Due)?.From);
            Assert.All(clock.Watches, w => Assert.True(w.Basis.Length > 0 && w.Words.Length > 0));
        });

    private sealed record Life(WorkingCalendar Calendar, ClockEvent[] Events, DateOnly AsOf);

    private static ReplyClock Clock(Life life) => ReplyClock.Read(life.Events, life.Calendar, life.AsOf);

    private static void ForAll(Action<Life> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(LifeOf(new Random(seed))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static Life LifeOf(Random random)
    {
        var day = Day("2021-01-04").AddDays(random.Next(365 * 5));
        var events = new List<ClockEvent> { new ApplicationArrived(day, RequestChannel.InPerson) };
        for (var left = random.Next(8); left > 0; left--)
        {
            day = day.AddDays(random.Next(random.Next(3) == 0 ? 30 : 6));
            var key = $"{random.Next(3)}";
            events.Add(
                random.Next(9) switch
                {
                    0 => new CorrectionNoticeSent(day),
                    1 or 2 => new CorrectedApplicationReceived(day),
                    3 or 4 => new ConsultationBegun(
                        day,
                        key,
                        Kinds[random.Next(Kinds.Length)],
                        day.AddDays(random.Next(5))
                    ),
                    5 => new ConsultationEnded(day, key),
                    6 => new ReplyPeriodExtended(day, 1 + random.Next(20)),
                    7 => new FeeNoticeIssued(day),
                    _ => new FeePaid(day),
                }
            );
        }

        return new Life(random.Next(2) == 0 ? National : Ningxia, [.. events], day.AddDays(random.Next(10)));
    }

    /// <summary>Each day: count it if it counts, then take what happens on it.</summary>
    private sealed class DayByDay
    {
        private readonly Life life;
        private readonly Dictionary<string, (DateOnly Sent, DateOnly? Limit, DateOnly? Ended)> asked = [];
        private int count;
        private int target = 20;
        private DateOnly? reachedOn;
        private int noticeWindow;
        private bool wasExtended;
        private (bool Asked, bool Stops, bool Done) correction;
        private (bool Asked, bool Stops, bool Done) fee;

        public DayByDay(Life life)
        {
            this.life = life;
            var received = life.Events[0].On;
            for (var day = received; day <= life.AsOf || (reachedOn is null && !IsStopped); day = day.AddDays(1))
            {
                if (day > received && life.Calendar.IsWorkingDay(day))
                {
                    noticeWindow++;
                    Count(day);
                }

                foreach (var happened in life.Events.Skip(1).Where(e => e.On == day && day <= life.AsOf))
                {
                    Take(happened);
                }
            }
        }

        public DateOnly? DueOn => IsStopped ? null : reachedOn;

        private bool IsStopped => correction is (true, true, false) || fee is (true, true, false);

        private void Count(DateOnly day)
        {
            if (!IsStopped && reachedOn is null && !asked.Values.Any(a => IsPaused(a, day)))
            {
                count++;
                reachedOn = count == target ? day : null;
            }
        }

        private bool IsPaused((DateOnly Sent, DateOnly? Limit, DateOnly? Ended) a, DateOnly day) =>
            a.Sent < day
            && !(a.Ended < day)
            && !(a.Limit < day)
            && (a.Limit is not null || a.Ended is not null || day <= life.AsOf);

        private void Take(ClockEvent happened)
        {
            var isLate = reachedOn < happened.On;
            switch (happened)
            {
                case CorrectionNoticeSent when !correction.Asked:
                    // The seventh working day itself is still in time, and so are the rest days after the sixth.
                    correction = (
                        true,
                        noticeWindow <= 7 && !(noticeWindow == 7 && !life.Calendar.IsWorkingDay(happened.On)),
                        false
                    );
                    break;
                case CorrectedApplicationReceived when correction is (true, _, false):
                    correction.Done = true;
                    Restart(correction.Stops);
                    break;
                case ConsultationBegun begun when !asked.ContainsKey(begun.Key):
                    asked[begun.Key] = (
                        begun.On,
                        begun.Kind == ConsultationKind.Referral ? null : Fifteenth(begun.LetterReceivedOn!.Value),
                        null
                    );
                    break;
                case ConsultationEnded ended when asked.TryGetValue(ended.Key, out var a) && a.Ended is null:
                    asked[ended.Key] = a with { Ended = ended.On };
                    break;
                case ReplyPeriodExtended extended when !IsStopped && !wasExtended && !isLate:
                    target += extended.WorkingDays;
                    (wasExtended, reachedOn) = (true, null);
                    break;
                case FeeNoticeIssued when !fee.Asked && !IsStopped:
                    fee = (true, !isLate, false);
                    break;
                case FeePaid when fee is (true, _, false):
                    fee.Done = true;
                    Restart(fee.Stops);
                    break;
            }
        }

        private void Restart(bool restarts)
        {
            if (restarts)
            {
                (count, target, reachedOn) = (0, 20, null);
            }
        }

        private DateOnly Fifteenth(DateOnly day)
        {
            for (var left = 15; left > 0; )
            {
                day = day.AddDays(1);
                left -= life.Calendar.IsWorkingDay(day) ? 1 : 0;
            }

            return day;
        }
    }
}
