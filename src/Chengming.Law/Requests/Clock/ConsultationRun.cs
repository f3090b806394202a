using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>A consultation as the fold knows it.</summary>
internal sealed class ConsultationRun(ConsultationBegun begun, WorkingDayPeriod? time)
{
    public ConsultationBegun Begun { get; } = begun;

    /// <summary>The fifteen working days; null where the law sets none.</summary>
    public WorkingDayPeriod? Time { get; } = time;

    public DateOnly? LimitOn => Time?.DueOn;

    public DateOnly? EndedOn { get; set; }

    public bool IsOpenOn(DateOnly day) => EndedOn is null && !(LimitOn < day);

    /// <summary>What does not count because of it, as known on a day: silence ends with the limit, an open end with the day itself.</summary>
    public PausedPeriod? PauseOn(DateOnly day, ClockConventions conventions)
    {
        var from = conventions.PauseOmitsDayOfSending ? Begun.On.AddDays(-1) : Begun.On;
        var to = EndedOn is { } ended
            ? conventions.PauseOmitsDayOfAnswer
                ? ended
                : ended.AddDays(-1)
            : LimitOn ?? day;
        to = to > LimitOn ? LimitOn.Value : to;
        return to < from ? null : new PausedPeriod(from, to);
    }
}
