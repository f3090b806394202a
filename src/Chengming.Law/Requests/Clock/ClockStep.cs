namespace Chengming.Law.Requests.Clock;

/// <summary>期限步骤: a dated step with its article. Page, letter, applicant and supervisor see the same steps.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">The same in Chinese, short.</param>
/// <param name="Basis">The article, or the convention of the house.</param>
/// <param name="From">The day of the event, or the day a stretch begins after.</param>
/// <param name="To">The last day of the stretch; null for a single day, and for a stretch that is still open.</param>
/// <param name="WorkingDays">For a stretch left out, the working days in it; otherwise the number of the day in the period that runs, null when none runs.</param>
/// <param name="Words">A Chinese sentence.</param>
[Term("期限步骤")]
public sealed record ClockStep(
    ClockStepKind Kind,
    string What,
    string Basis,
    DateOnly From,
    DateOnly? To,
    int? WorkingDays,
    string Words
);
