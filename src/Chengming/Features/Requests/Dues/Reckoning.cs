using Chengming.Law;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Dues;

/// <summary>
/// How a case stood when its clock was last read (期限推算结果): derived, and only for asking by it. The clock itself is the truth; a job and
/// the doctor compare.
/// </summary>
[Term("期限推算结果")]
public sealed record Reckoning
{
    /// <summary>Where it stands.</summary>
    public ClockState State { get; init; }

    /// <summary>收到申请之日; null before the confirmation.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The last permitted day for the reply; null while none is due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day by which the house wants to be done; null while none is due.</summary>
    public DateOnly? InnerDueOn { get; init; }

    /// <summary>The day from which it is reminded of; null while none is due.</summary>
    public DateOnly? NoticeFrom { get; init; }

    /// <summary>While no reply is due: the last day of whoever has to act, the applicant or, before the confirmation, the office.</summary>
    public DateOnly? OtherDueOn { get; init; }

    /// <summary>The last day for a correction notice; null when none may be sent any more, or it would be late.</summary>
    public DateOnly? CorrectionNoticeBy { get; init; }

    /// <summary>True when a holiday notice still to come may move the day.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>True when the day rests on a consultation still open.</summary>
    public bool IsProjected { get; init; }

    /// <summary>The day it was closed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Whether it was answered by the last day; null when it was not answered.</summary>
    public bool? AnsweredInTime { get; init; }

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The calendar and the conventions it was read by.</summary>
    public string By { get; init; } = "";
}
