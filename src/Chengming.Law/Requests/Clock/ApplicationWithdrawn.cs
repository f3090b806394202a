namespace Chengming.Law.Requests.Clock;

/// <summary>申请人撤回申请.</summary>
/// <param name="On">The day the withdrawal was received.</param>
[Term("撤回申请")]
public sealed record ApplicationWithdrawn(DateOnly On) : ClockEvent(On);
