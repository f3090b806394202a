namespace Chengming.Law.Requests.Clock;

/// <summary>期限步骤: a dated step with its article. Page, letter, applicant and supervisor see the same steps.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">The same in Chinese, short.</param>
/// <param name="Basis">The article, or the convention of the house.</param>
/// <param name="From">The day of the event, or the day a stretch begins after.</param>
/// <param name="To">The last day of the stretch; null for a single day, and for a stretch that is still open.</param>
/// <param name="WorkingDay">The number of the day in the period that runs; null when none runs, and for a stretch.</param>
/// <param name="LeftOut">For a stretch that does not count, its working days; else null.</param>
/// <param name="Words">A Chinese sentence.</param>
[Term("期限步骤")]
public sealed record ClockStep(
    ClockStepKind Kind,
    string What,
    string Basis,
    DateOnly From,
    DateOnly? To,
    int? WorkingDay,
    int? LeftOut,
    string Words
);
