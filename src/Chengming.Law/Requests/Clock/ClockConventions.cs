namespace Chengming.Law.Requests.Clock;

/// <summary>计时约定: what the law leaves open. An agency may change each; the defaults are the cautious reading.</summary>
/// <param name="ConfirmWithinWorkingDays">Working days within which an online, fax or mailed application is confirmed before an alarm (mark C).</param>
/// <param name="CorrectionWorkingDays">合理的补正期限 when the notice names none: ten to fifteen is usual (mark K).</param>
/// <param name="LateCorrectionNoticeRestarts">Whether a notice sent after the seventh working day still stops and restarts the clock (mark C: no).</param>
/// <param name="SecondCorrectionRestarts">Whether a second round of correction restarts the clock; it has no basis (mark K: no).</param>
/// <param name="PauseOmitsDayOfSending">Whether the day on which a consultation is sent does not count either (mark C: it counts).</param>
/// <param name="PauseOmitsDayOfAnswer">Whether the day on which the answer comes still does not count (mark C: it does not).</param>
/// <param name="ExtensionMayFollowRestart">Whether a case extended before a correction or payment may be extended again after it; the law is silent (no).</param>
/// <param name="ExtensionMayBeSplit">Whether the twenty days may be used in several extensions (mark K: once only).</param>
/// <param name="LateExtensionCounts">Whether an extension told after the last day still counts (mark K: no).</param>
/// <param name="PaymentRestarts">Whether payment begins the period anew (article 7 of the fee measures; mark K: yes). Otherwise the days up to payment are left out.</param>
[Term("计时约定")]
public sealed record ClockConventions(
    int ConfirmWithinWorkingDays = 1,
    int CorrectionWorkingDays = 10,
    bool LateCorrectionNoticeRestarts = false,
    bool SecondCorrectionRestarts = false,
    bool PauseOmitsDayOfSending = false,
    bool PauseOmitsDayOfAnswer = true,
    bool ExtensionMayFollowRestart = false,
    bool ExtensionMayBeSplit = false,
    bool LateExtensionCounts = false,
    bool PaymentRestarts = true
)
{
    /// <summary>The cautious reading.</summary>
    public static ClockConventions Default { get; } = new();
}
