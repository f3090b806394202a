using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>The steps that are known only at the end: what was left out, and where the period ends.</summary>
internal static class ClockSteps
{
    public static IEnumerable<ClockStep> Of(
        ClockFold fold,
        ReplyClock clock,
        WorkingCalendar calendar,
        ClockConventions conventions,
        DateOnly known
    )
    {
        foreach (var run in fold.Consultations)
        {
            if (run.PauseOn(known, conventions) is { } pause)
            {
                var days = calendar.CountWorkingDays(pause.From, pause.To).Count;
                yield return new ClockStep(
                    ClockStepKind.Consultation,
                    run.Begun.Kind.Term,
                    $"{run.Begun.Kind.Basis}、{new Citation(Instrument.Regulation, 33, 3)}",
                    run.Begun.On,
                    run.IsOpenOn(known) ? null : pause.To,
                    null,
                    days,
                    $"{Weekdays.InWords(run.Begun.On)}{run.Begun.Kind.Term}，{EndOf(run, pause, known)}，不计入期限{days}个工作日。"
                );
            }
        }

        if (clock.DueOn is { } due && clock.Period is { } period)
        {
            yield return new ClockStep(
                ClockStepKind.Due,
                "期限届满",
                new Citation(Instrument.Regulation, clock.IsDeferred ? 35 : 33, clock.IsDeferred ? 0 : 2).ToString(),
                due,
                null,
                clock.IsDeferred ? null : period.Count,
                null,
                WordsOf(clock, period, due)
            );
        }
    }

    private static string EndOf(ConsultationRun run, PausedPeriod pause, DateOnly known) =>
        !run.IsOpenOn(known)
            ? $"至{Weekdays.InWords(pause.To)}{(run.EndedOn <= run.LimitOn || run.LimitOn is null ? "收到意见" : "答复期满")}"
        : run.LimitOn is { } limit ? $"尚未答复，最长至{Weekdays.InWords(limit)}"
        : "尚未答复，暂计至当日";

    private static string WordsOf(ReplyClock clock, WorkingDayPeriod period, DateOnly due)
    {
        var leftOut = period.Days().Count(d => d.IsPaused && d.Day.IsWorkingDay);
        return clock.IsDeferred
            ? $"{Weekdays.InWords(due)}为告知申请人的延迟答复期限。"
            : $"自{Weekdays.InWords(period.Day0)}次日起第{period.Count}个工作日为{Weekdays.InWords(due)}"
                + (leftOut > 0 ? $"，其间不计入期限的工作日共{leftOut}个" : "")
                + (clock.IsProjected ? "；意见尚未收齐，收到后重新计算" : "")
                + $"。{string.Concat(clock.Gaps)}";
    }
}
