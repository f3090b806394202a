namespace Chengming.Law.Requests.Clock;

/// <summary>期限事件: something that happened to an application and may touch its clock.</summary>
/// <param name="On">The day on which it happened, as the law dates it.</param>
[Term("期限事件")]
public abstract record ClockEvent(DateOnly On);
