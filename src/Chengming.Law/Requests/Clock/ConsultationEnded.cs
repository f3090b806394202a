namespace Chengming.Law.Requests.Clock;

/// <summary>收到征求意见的答复.</summary>
/// <param name="On">The day the answer was received.</param>
/// <param name="Key">The consultation.</param>
[Term("征求意见结束")]
public sealed record ConsultationEnded(DateOnly On, string Key) : ClockEvent(On);
