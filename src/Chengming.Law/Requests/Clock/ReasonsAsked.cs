namespace Chengming.Law.Requests.Clock;

/// <summary>要求说明理由: numbers or frequency clearly beyond the reasonable. The law states no effect on the clock, so it runs on.</summary>
/// <param name="On">The day the applicant was asked.</param>
[Term("要求说明申请理由")]
public sealed record ReasonsAsked(DateOnly On) : ClockEvent(On);
