using Chengming.Actions;
using Chengming.Features.Office.Settings;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests;

/// <summary>What the house decides where the law leaves the clock open (计时约定设置); the defaults are the cautious reading.</summary>
public sealed record RequestClockSettings : SettingGroup
{
    /// <summary>Working days within which an application is confirmed.</summary>
    [Setting("需要双方确认的申请几个工作日内确认", Hint = "《条例》第三十一条没有规定期限；超过后提醒。")]
    public int ConfirmWithinWorkingDays { get; init; } = ClockConventions.Default.ConfirmWithinWorkingDays;

    /// <summary>Working days for the correction.</summary>
    [Setting(
        "补正告知没有另定期限时，给申请人几个工作日",
        Hint = "《条例》第三十条只说“合理的补正期限”；通常 10 至 15 个工作日。"
    )]
    public int CorrectionWorkingDays { get; init; } = ClockConventions.Default.CorrectionWorkingDays;

    /// <summary>Whether a late notice still restarts the clock.</summary>
    [Setting(
        "超过 7 个工作日才告知补正的，仍按补正后重新计算期限",
        Hint = "从严的做法是“否”：期限仍自收到申请之日计算。"
    )]
    public bool LateCorrectionNoticeRestarts { get; init; }

    /// <summary>Whether the day of sending does not count.</summary>
    [Setting("发出征求意见函的当天也不计入期限")]
    public bool PauseOmitsDayOfSending { get; init; }

    /// <summary>Whether the day of the answer does not count.</summary>
    [Setting("收到意见的当天不计入期限")]
    public bool PauseOmitsDayOfAnswer { get; init; } = ClockConventions.Default.PauseOmitsDayOfAnswer;

    /// <summary>Whether a case extended before a correction or payment may be extended again.</summary>
    [Setting("补正或者缴费后重新计算的，可以再延期一次", Hint = "法律没有规定；从严的做法是“否”。")]
    public bool ExtensionMayFollowRestart { get; init; }

    /// <summary>Whether an extension told late still counts.</summary>
    [Setting("期限届满后才告知的延期仍然有效", Hint = "从严的做法是“否”。")]
    public bool LateExtensionCounts { get; init; }

    /// <summary>Whether payment begins the period anew.</summary>
    [Setting("缴费完成后重新计算期限", Hint = "国办函〔2020〕109号第七条。选“否”时只扣除缴费前的时间。")]
    public bool PaymentRestarts { get; init; } = ClockConventions.Default.PaymentRestarts;

    internal ClockConventions Conventions =>
        new(
            ConfirmWithinWorkingDays: ConfirmWithinWorkingDays,
            CorrectionWorkingDays: CorrectionWorkingDays,
            LateCorrectionNoticeRestarts: LateCorrectionNoticeRestarts,
            PauseOmitsDayOfSending: PauseOmitsDayOfSending,
            PauseOmitsDayOfAnswer: PauseOmitsDayOfAnswer,
            ExtensionMayFollowRestart: ExtensionMayFollowRestart,
            LateExtensionCounts: LateExtensionCounts,
            PaymentRestarts: PaymentRestarts
        );

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (ConfirmWithinWorkingDays is < 1 or > 10)
        {
            yield return new Problem(nameof(ConfirmWithinWorkingDays), "确认的工作日数请填 1 至 10。");
        }

        if (CorrectionWorkingDays is < 1 or > 60)
        {
            yield return new Problem(nameof(CorrectionWorkingDays), "补正的工作日数请填 1 至 60。");
        }
    }
}
