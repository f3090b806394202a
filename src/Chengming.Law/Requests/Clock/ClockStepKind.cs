namespace Chengming.Law.Requests.Clock;

/// <summary>What a step of the clock is.</summary>
[Term("期限步骤种类")]
public enum ClockStepKind
{
    /// <summary>到达.</summary>
    Arrived,

    /// <summary>收到申请, day 0.</summary>
    Received,

    /// <summary>补正告知.</summary>
    CorrectionAsked,

    /// <summary>收到补正, a new day 0.</summary>
    Corrected,

    /// <summary>征求意见, left out.</summary>
    Consultation,

    /// <summary>延期.</summary>
    Extended,

    /// <summary>收费通知.</summary>
    FeeAsked,

    /// <summary>缴费, a new day 0.</summary>
    Paid,

    /// <summary>要求说明理由.</summary>
    ReasonsAsked,

    /// <summary>延迟答复.</summary>
    Deferred,

    /// <summary>期限届满.</summary>
    Due,

    /// <summary>答复.</summary>
    Replied,

    /// <summary>撤回.</summary>
    Withdrawn,

    /// <summary>不再处理.</summary>
    Ceased,

    /// <summary>拆分.</summary>
    Split,
}
