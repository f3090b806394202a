namespace Chengming.Law.Requests.Clock;

/// <summary>拆分申请（一事一申请）: the application goes on as several, each with its day of receipt; this one ends without a reply.</summary>
/// <param name="On">The day.</param>
[Term("拆分申请")]
public sealed record ApplicationSplit(DateOnly On) : ClockEvent(On);
