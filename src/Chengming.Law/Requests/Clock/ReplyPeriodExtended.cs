namespace Chengming.Law.Requests.Clock;

/// <summary>延期答复: approved by the head of the disclosure office and told to the applicant; adds working days.</summary>
[Term("延长答复期限")]
[Cites(Instrument.Regulation, article: 33, paragraph: 2)]
public sealed record ReplyPeriodExtended : ClockEvent
{
    /// <summary>An extension.</summary>
    /// <param name="on">The day the applicant was told.</param>
    /// <param name="workingDays">Working days added, 1 to 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">More days than the law allows, or none.</exception>
    public ReplyPeriodExtended(DateOnly on, int workingDays)
        : base(on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, RequestPeriods.LongestExtension.On(on));
        WorkingDays = workingDays;
    }

    /// <summary>Working days added.</summary>
    public int WorkingDays { get; }
}
