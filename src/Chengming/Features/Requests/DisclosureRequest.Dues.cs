using Chengming.Features.Requests.Dues;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests;

/// <summary>What is kept of the clock so that lists can ask for it. Derived from the events; nothing decides by it alone.</summary>
public sealed partial class DisclosureRequest
{
    /// <summary>Where it stood.</summary>
    public ClockState State { get; private set; }

    /// <summary>收到申请之日; null before the confirmation.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>答复期限届满之日; null while none runs.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>内部办结期限; null while none runs.</summary>
    public DateOnly? InnerDueOn { get; private set; }

    /// <summary>The day from which it is reminded of; null while none runs.</summary>
    public DateOnly? NoticeFrom { get; private set; }

    /// <summary>While no reply is due: the last day of whoever has to act.</summary>
    public DateOnly? OtherDueOn { get; private set; }

    /// <summary>补正告知期限; null when no notice may be sent any more, or it would be late.</summary>
    public DateOnly? CorrectionNoticeBy { get; private set; }

    /// <summary>True when a holiday notice still to come may move the day.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>True when the day rests on a consultation still open.</summary>
    public bool IsProjected { get; private set; }

    /// <summary>办结之日; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Whether it was answered by the last day; null when it was not answered.</summary>
    public bool? AnsweredInTime { get; private set; }

    /// <summary>The day on which the clock was last read.</summary>
    public DateOnly ReckonedOn { get; private set; }

    /// <summary>The calendar and the conventions it was read by.</summary>
    public string ReckonedBy { get; private set; } = "";

    /// <summary>All of it.</summary>
    public Reckoning Reckoned =>
        new()
        {
            State = State,
            ReceivedOn = ReceivedOn,
            DueOn = DueOn,
            InnerDueOn = InnerDueOn,
            NoticeFrom = NoticeFrom,
            OtherDueOn = OtherDueOn,
            CorrectionNoticeBy = CorrectionNoticeBy,
            IsProvisional = IsProvisional,
            IsProjected = IsProjected,
            ClosedOn = ClosedOn,
            AnsweredInTime = AnsweredInTime,
            AsOf = ReckonedOn,
            By = ReckonedBy,
        };

    internal void Reckon(Reckoning reckoning)
    {
        (State, ReceivedOn, DueOn) = (reckoning.State, reckoning.ReceivedOn, reckoning.DueOn);
        (InnerDueOn, NoticeFrom, OtherDueOn) = (reckoning.InnerDueOn, reckoning.NoticeFrom, reckoning.OtherDueOn);
        CorrectionNoticeBy = reckoning.CorrectionNoticeBy;
        (IsProvisional, IsProjected) = (reckoning.IsProvisional, reckoning.IsProjected);
        (ClosedOn, AnsweredInTime) = (reckoning.ClosedOn, reckoning.AnsweredInTime);
        (ReckonedOn, ReckonedBy) = (reckoning.AsOf, reckoning.By);
    }
}
