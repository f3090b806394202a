namespace Chengming.Law.Requests.Clock;

/// <summary>双方确认: online, by e-mail, by fax or ordinary mail this is the receipt.</summary>
/// <param name="On">The day of the confirmation.</param>
[Term("双方确认收到")]
public sealed record ApplicationConfirmed(DateOnly On) : ClockEvent(On);
