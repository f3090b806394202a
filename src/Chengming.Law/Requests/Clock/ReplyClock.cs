using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>答复期限: due day, state and cited steps, as a fold over the events of one application.</summary>
/// <remarks>Correction restarts, consultation pauses, extension adds, payment restarts, deferral fixes a day: five different effects.</remarks>
[Term("答复期限")]
[Cites(Instrument.Regulation, article: 30)]
[Cites(Instrument.Regulation, article: 31)]
[Cites(Instrument.Regulation, article: 33)]
[Cites(Instrument.Regulation, article: 35)]
[Cites(Instrument.FeeMeasures, article: 7)]
public sealed class ReplyClock
{
    private readonly WorkingCalendar calendar;

    private ReplyClock(ClockFold fold, WorkingCalendar calendar, ClockConventions conventions, DateOnly asOf)
    {
        this.calendar = calendar;
        AsOf = asOf;
        (ReceivedOn, ClosedOn, AnsweredInTime) = (fold.ReceivedOn, fold.ClosedOn, fold.AnsweredInTime);
        var known = fold.ClosedOn ?? asOf;
        State = fold.StateOn(asOf);
        Period = fold.PeriodOn(known);
        DueOn = fold.DueOn(known);
        Pauses = fold.PausesOn(known);
        IsDeferred = fold.DeferredUntil is not null;
        MayCease = fold.ClosedOn is null && fold.HasLapsedOn(asOf);
        IsProjected = DueOn is not null && !IsDeferred && fold.Consultations.Any(c => c.IsOpenOn(known));
        Remarks = fold.Remarks;
        Watches = [.. ClockWatches.Of(fold, calendar, conventions, asOf)];
        Steps = [.. fold.Steps.Concat(ClockSteps.Of(fold, this, calendar, conventions, known)).OrderBy(s => s.From)];
    }

    /// <summary>Reads a clock.</summary>
    /// <param name="events">Everything that happened, in any order; events of one day in the order in which they happened.</param>
    /// <param name="calendar">The calendar of the agency.</param>
    /// <param name="asOf">The day of the question. Later events are not known yet.</param>
    /// <param name="conventions">What the house decided where the law is silent; the cautious reading when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An event lies before the regulation's present text or the calendar.</exception>
    public static ReplyClock Read(
        IEnumerable<ClockEvent> events,
        WorkingCalendar calendar,
        DateOnly asOf,
        ClockConventions? conventions = null
    )
    {
        conventions ??= ClockConventions.Default;
        var fold = new ClockFold(calendar, conventions);
        foreach (var happened in events.Where(e => e.On <= asOf).OrderBy(e => e.On))
        {
            fold.Take(happened);
        }

        return new ReplyClock(fold, calendar, conventions, asOf);
    }

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Where the application stands.</summary>
    public ClockState State { get; }

    /// <summary>收到申请之日 of the original application, which decides the year that counts it as new; null before the confirmation.</summary>
    public DateOnly? ReceivedOn { get; }

    /// <summary>The last permitted day for the reply; null while none is due. For a closed case the day that held when it was closed.</summary>
    public DateOnly? DueOn { get; }

    /// <summary>
    /// True when the day rests on a consultation still open: on silence to the end of its time, or, where it has none, on an answer today. It moves when the
    /// answer comes.
    /// </summary>
    public bool IsProjected { get; }

    /// <summary>True when a deferred day was told to the applicant.</summary>
    public bool IsDeferred { get; }

    /// <summary>The running period day by day; null while none runs.</summary>
    public WorkingDayPeriod? Period { get; }

    /// <summary>What does not count; several are a union.</summary>
    public IReadOnlyList<PausedPeriod> Pauses { get; }

    /// <summary>The steps in order, each with its article.</summary>
    public IReadOnlyList<ClockStep> Steps { get; }

    /// <summary>What was late or without basis.</summary>
    public IReadOnlyList<ClockRemark> Remarks { get; }

    /// <summary>Other last days to be kept now.</summary>
    public IReadOnlyList<ClockWatch> Watches { get; }

    /// <summary>What may still move the day: holiday notices to come.</summary>
    public IReadOnlyList<CalendarGap> Gaps => IsDeferred ? [] : Period?.Gaps ?? [];

    /// <summary>True when a notice still to come may move the day.</summary>
    public bool IsProvisional => Gaps.Count > 0;

    /// <summary>The day the case was closed, which decides the year of its result; null while it is open.</summary>
    public DateOnly? ClosedOn { get; }

    /// <summary>Whether it was answered by the last day; null when it was not answered.</summary>
    public bool? AnsweredInTime { get; }

    /// <summary>
    /// True when the applicant has let the time for the correction or the payment pass: an officer may record 不再处理. Whether there was a proper reason
    /// is for people to say, so nothing closes by itself.
    /// </summary>
    public bool MayCease { get; }

    /// <summary>True when the last day has passed without a reply.</summary>
    public bool IsOverdue => State is not ClockState.Closed && DueOn < AsOf;

    /// <summary>The version of the calendar behind the day.</summary>
    public string CalendarVersion => calendar.Version;

    /// <summary>Working days left after today, negative when overdue; null when none is due.</summary>
    public int? WorkingDaysLeft =>
        State is ClockState.Closed || DueOn is not { } due ? null
        : due >= AsOf ? calendar.CountWorkingDays(AsOf, due, Pauses).Count
        : -calendar.CountWorkingDays(due, AsOf).Count;
}
