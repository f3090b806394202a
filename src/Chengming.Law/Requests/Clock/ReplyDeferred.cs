namespace Chengming.Law.Requests.Clock;

/// <summary>延迟答复的合理期限: with good reasons, but too many to be answered in time; the law sets no longest period.</summary>
/// <param name="On">The day the applicant was told.</param>
/// <param name="Until">The last day as told.</param>
[Term("确定延迟答复期限")]
public sealed record ReplyDeferred(DateOnly On, DateOnly Until) : ClockEvent(On);
