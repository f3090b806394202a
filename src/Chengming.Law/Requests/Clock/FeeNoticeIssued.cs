namespace Chengming.Law.Requests.Clock;

/// <summary>发出收费通知: until payment no reply is due.</summary>
[Term("发出收费通知")]
[Cites(Instrument.FeeMeasures, article: 6)]
public sealed record FeeNoticeIssued : ClockEvent
{
    /// <summary>A fee notice.</summary>
    /// <param name="on">The day it was sent.</param>
    /// <param name="receivedOn">The day the applicant received it; null while that is not known: then the day it was sent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The measures were not yet in force, or it was received before it was sent.</exception>
    public FeeNoticeIssued(DateOnly on, DateOnly? receivedOn = null)
        : base(on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(on, RequestPeriods.Payment.First);
        ArgumentOutOfRangeException.ThrowIfLessThan(receivedOn ?? on, on, nameof(receivedOn));
        ReceivedOn = receivedOn;
    }

    /// <summary>The day the applicant received it, as far as known.</summary>
    public DateOnly? ReceivedOn { get; }
}
