namespace Chengming.Law.Requests.Clock;

/// <summary>Where an application stands on a day.</summary>
[Term("期限状态")]
public enum ClockState
{
    /// <summary>待确认收到: nothing runs yet.</summary>
    AwaitingConfirmation,

    /// <summary>期限进行中.</summary>
    Running,

    /// <summary>待补正.</summary>
    AwaitingCorrection,

    /// <summary>征求第三方意见中.</summary>
    PausedForThirdParty,

    /// <summary>征求其他机关意见中.</summary>
    PausedForOtherOrgan,

    /// <summary>待缴费.</summary>
    AwaitingPayment,

    /// <summary>已办结.</summary>
    Closed,
}
