namespace Chengming.Law.Requests.Clock;

/// <summary>缴费完成: the period begins anew the day after.</summary>
/// <param name="On">The day payment was complete.</param>
[Term("缴纳信息处理费")]
public sealed record FeePaid(DateOnly On) : ClockEvent(On);
