using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>政策解读的期限: an interpretation is published together with its document (国办发〔2016〕80号: 同步).</summary>
/// <param name="ToleranceWorkingDays">
/// Working days after the document that are tolerated. None by the national rule, which is the default; three is a local rule (mark L).
/// </param>
[Term("政策解读期限")]
public sealed record InterpretationDeadline(int ToleranceWorkingDays = 0)
{
    /// <summary>The last permitted day for the interpretation of a document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The document was published before the calendar begins.</exception>
    public DateOnly DueOn(DateOnly documentPublishedOn, WorkingCalendar calendar) =>
        ToleranceWorkingDays == 0
            ? documentPublishedOn
            : calendar.AddWorkingDays(documentPublishedOn, ToleranceWorkingDays).DueOn;

    /// <summary>True when an interpretation was, or is by now, too late.</summary>
    /// <param name="documentPublishedOn">The day of the document.</param>
    /// <param name="interpretedOn">The day of the interpretation; null when there is none yet.</param>
    /// <param name="today">Today, which decides while there is none.</param>
    /// <param name="calendar">The calendar of the agency.</param>
    public bool IsLate(
        DateOnly documentPublishedOn,
        DateOnly? interpretedOn,
        DateOnly today,
        WorkingCalendar calendar
    ) => (interpretedOn ?? today) > DueOn(documentPublishedOn, calendar);
}
