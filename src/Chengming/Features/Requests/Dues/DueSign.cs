using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Time;

namespace Chengming.Features.Requests.Dues;

/// <summary>红黄绿灯: how urgent a case is, never without the reason (期限提示).</summary>
/// <param name="Light">The colour.</param>
/// <param name="Reason">Why, a Chinese sentence without its full stop.</param>
[Term("期限提示")]
public sealed record DueSign(DueLight Light, string Reason)
{
    /// <summary>The sign of a case on a day.</summary>
    public static DueSign Of(DisclosureRequest request, DateOnly today) => Of(request.Reckoned, today);

    /// <summary>The sign of what the clock gave, on a day.</summary>
    public static DueSign Of(Reckoning reckoned, DateOnly today) =>
        reckoned switch
        {
            { State: ClockState.Closed } => new(
                DueLight.None,
                reckoned.AnsweredInTime is false ? "超过法定期限办结" : "已办结"
            ),
            { DueOn: { } due } when due < today => new(DueLight.Red, $"法定期限 {ChinaTime.Date(due)} 已过"),
            { DueOn: { } due } when due == today => new(DueLight.Red, "今天是法定期限的最后一天"),
            { DueOn: not null, InnerDueOn: { } inner } when inner < today => new(
                DueLight.Amber,
                $"内部期限 {ChinaTime.Date(inner)} 已过，法定期限 {ChinaTime.Date(reckoned.DueOn!.Value)}"
            ),
            { NoticeFrom: { } notice, InnerDueOn: { } inner } when notice <= today => new(
                DueLight.Amber,
                $"内部期限 {ChinaTime.Date(inner)} 快到"
            ),
            { DueOn: { } due } => new(DueLight.Green, $"法定期限 {ChinaTime.Date(due)}"),
            { OtherDueOn: { } other } when other < today => new(
                DueLight.Amber,
                $"{WaitOf(reckoned.State)}，{ChinaTime.Date(other)} 已过"
            ),
            { OtherDueOn: { } other } => new(DueLight.None, $"{WaitOf(reckoned.State)}，至 {ChinaTime.Date(other)}"),
            _ => new(DueLight.None, WaitOf(reckoned.State)),
        };

    /// <summary>What sets the day the sign speaks of.</summary>
    public static string BasisOf(Reckoning reckoned) =>
        reckoned switch
        {
            { DueOn: not null } => "《条例》第三十三条",
            { State: ClockState.AwaitingConfirmation } => "《条例》第三十一条",
            { State: ClockState.AwaitingCorrection } => "《条例》第三十条",
            { State: ClockState.AwaitingPayment } => "《政府信息公开信息处理费管理办法》第六条",
            _ => "《条例》第三十三条",
        };

    private static string WaitOf(ClockState state) =>
        state switch
        {
            ClockState.AwaitingConfirmation => "等待与申请人确认收到",
            ClockState.AwaitingCorrection => "等待申请人补正",
            ClockState.AwaitingPayment => "等待申请人缴费",
            _ => RequestStates.TermOf(state),
        };
}

/// <summary>The colours (灯色).</summary>
[Term("灯色")]
public enum DueLight
{
    /// <summary>不亮: no reply is due now.</summary>
    None,

    /// <summary>绿.</summary>
    Green,

    /// <summary>黄.</summary>
    Amber,

    /// <summary>红.</summary>
    Red,
}
