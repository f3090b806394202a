using Chengming.Law.Calendar;

namespace Chengming.Law.Oversight;

/// <summary>复议诉讼程序, with the days in which the agency answers.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Path">Review or suit.</param>
/// <param name="Term">The procedure.</param>
/// <param name="Answer">What the agency has to hand in.</param>
/// <param name="Days">Within how many days of receiving the copy.</param>
/// <param name="IsInWorkingDays">True for working days, false for natural days.</param>
/// <param name="Basis">The article.</param>
/// <param name="Mark">How sure it is.</param>
[Term("复议诉讼程序")]
[Cites(Instrument.AdministrativeReviewLaw, article: 48)]
[Cites(Instrument.AdministrativeReviewLaw, article: 54)]
[Cites(Instrument.AdministrativeReviewLaw, article: 88)]
public sealed record RemedyProcedure(
    string Code,
    RemedyPath Path,
    string Term,
    string Answer,
    int Days,
    bool IsInWorkingDays,
    Citation Basis,
    SourceMark Mark
)
{
    /// <summary>The last day for the answer.</summary>
    /// <param name="copyReceivedOn">The day on which the agency received the copy.</param>
    /// <param name="calendar">The agency's calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the first notice.</exception>
    public DateOnly AnswerDue(DateOnly copyReceivedOn, WorkingCalendar calendar) =>
        IsInWorkingDays
            ? calendar.AddWorkingDays(copyReceivedOn, Days).DueOn
            : calendar.AddDays(copyReceivedOn, Days).DueOn;
}
