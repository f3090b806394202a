namespace Chengming.Law.Requests.Clock;

/// <summary>发出征求意见函: from the day after, time does not count.</summary>
/// <param name="On">The day the letter was sent.</param>
/// <param name="Key">What tells this consultation from others of the case.</param>
/// <param name="Kind">Who is asked.</param>
/// <param name="LetterReceivedOn">The day it was received, from which the fifteen working days run; null while that is not known: then the day it was sent, the earlier end.</param>
[Term("开始征求意见")]
public sealed record ConsultationBegun(
    DateOnly On,
    string Key,
    ConsultationKind Kind,
    DateOnly? LetterReceivedOn = null
) : ClockEvent(On);
