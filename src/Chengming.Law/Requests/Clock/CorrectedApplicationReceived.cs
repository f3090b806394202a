namespace Chengming.Law.Requests.Clock;

/// <summary>收到补正后的申请: the period begins anew (restart, not pause).</summary>
/// <param name="On">The day of receipt.</param>
[Term("收到补正")]
public sealed record CorrectedApplicationReceived(DateOnly On) : ClockEvent(On);
