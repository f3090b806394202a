namespace Chengming.Law.Requests.Clock;

/// <summary>不再处理: not corrected or not paid in time. Recorded by an officer, never by the clock alone.</summary>
/// <param name="On">The day of the record.</param>
[Term("不再处理")]
public sealed record ProcessingCeased(DateOnly On) : ClockEvent(On);
