using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>主动公开的期限: 20 working days from creation or change, unless a law or regulation sets another period.</summary>
[Term("主动公开期限")]
[Cites(Instrument.Regulation, article: 26)]
public static class PublicationDeadline
{
    /// <summary>The day under the general rule.</summary>
    /// <param name="formedOn">The day the information was made or last changed.</param>
    /// <param name="calendar">The calendar of the agency that publishes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the regulation's present text or the calendar.</exception>
    public static PublicationDue Of(DateOnly formedOn, WorkingCalendar calendar) =>
        Of(formedOn, PublicationLimits.General, calendar);

    /// <summary>The day under a limit that prevails over the general one.</summary>
    /// <param name="eventOn">The day of the event that the limit counts from.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="calendar">The calendar of the agency that publishes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event lies before the limit was in force, or before the calendar.</exception>
    public static PublicationDue Of(DateOnly eventOn, PublicationLimit limit, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(eventOn, limit.Since);
        switch (limit.Kind)
        {
            case PublicationLimitKind.WorkingDays:
                var period = calendar.AddWorkingDays(eventOn, limit.Count);
                return new PublicationDue(limit, eventOn, period.DueOn, period.Gaps);
            case PublicationLimitKind.NaturalDays:
                return Ending(calendar.AddDays(eventOn, limit.Count));
            case PublicationLimitKind.Months:
                return Ending(calendar.AddMonths(eventOn, limit.Count));
            default:
                return new PublicationDue(limit, eventOn, null, []);
        }

        PublicationDue Ending(NaturalPeriod period) => new(limit, eventOn, period.DueOn, period.Gaps);
    }
}
