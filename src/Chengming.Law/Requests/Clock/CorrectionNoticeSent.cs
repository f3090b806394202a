namespace Chengming.Law.Requests.Clock;

/// <summary>补正告知: sent in time, the running period falls away.</summary>
/// <param name="On">The day it was sent.</param>
/// <param name="CorrectBy">The last day for the correction as the notice says it; null when the house's usual period holds.</param>
[Term("发出补正告知")]
public sealed record CorrectionNoticeSent(DateOnly On, DateOnly? CorrectBy = null) : ClockEvent(On);
