using Chengming.Law.Requests.Clock;
using Chengming.Time;

namespace Chengming.Features.Requests.Portal;

/// <summary>Where a case stands, in plain words for the applicant.</summary>
internal static class ApplicantWords
{
    public static string Of(DisclosureRequest request, ReplyClock clock) =>
        clock switch
        {
            { State: ClockState.AwaitingConfirmation } => (
                request.IsConfirmedBy(ConfirmingSide.Applicant),
                request.IsConfirmedBy(ConfirmingSide.Office)
            ) switch
            {
                (true, _) => "您已经确认，等受理机关确认；确认之日为收到申请之日，答复期限自次日起算。",
                (_, true) => "受理机关已经确认收到，等您确认；您确认之日为收到申请之日，答复期限自次日起算。",
                _ => "申请已经到达，等双方确认；确认之日为收到申请之日，答复期限自次日起算。",
            },
            { State: ClockState.AwaitingCorrection } => OfCorrection(clock),
            { State: ClockState.AwaitingPayment } => OfPayment(clock),
            { State: ClockState.Closed } when request.SplitOn is { } split =>
                $"这件申请已于{ChinaTime.DayInWords(split)}拆分为几件，分别办理和答复。",
            { State: ClockState.Closed } => $"这件申请已于{ChinaTime.DayInWords(clock.ClosedOn!.Value)}办结。",
            { IsOverdue: true } =>
                $"答复期限已于{ChinaTime.DayInWords(clock.DueOn!.Value)}届满，还没有登记答复。下面写明可以怎样做。",
            { State: ClockState.PausedForThirdParty, DueOn: { } due } => OfConsultation("征求第三方意见", due),
            { State: ClockState.PausedForOtherOrgan, DueOn: { } due } => OfConsultation("征求其他机关意见", due),
            { DueOn: { } due } => $"正在办理，最迟{ChinaTime.DayInWords(due)}答复。",
            _ => "正在办理。",
        };

    private static string OfCorrection(ReplyClock clock)
    {
        var by = ChinaTime.DayInWords(DayOf(ClockWatchKind.Correction, clock));
        // A notice sent after the seventh working day does not stop the period.
        var period = clock.DueOn is { } due
            ? $"答复期限照常计算，最迟{ChinaTime.DayInWords(due)}答复。"
            : "收到补正之后答复期限重新计算。";
        return clock.MayCease
            ? $"补正期限已于{by}届满，还没有收到补正；无正当理由逾期不补正的，视为放弃申请。"
            : $"申请需要补正，请最迟于{by}补正；{period}";
    }

    private static string OfPayment(ReplyClock clock)
    {
        var by = ChinaTime.DayInWords(DayOf(ClockWatchKind.Payment, clock));
        return clock.MayCease
            ? $"缴费期限已于{by}届满，还没有登记缴费；逾期不缴费的，视为放弃申请。"
            : $"等待缴纳信息处理费，请最迟于{by}缴费，缴费之后继续办理。";
    }

    /// <summary>The day is no promise: whoever is asked may receive the letter later, or answer earlier.</summary>
    private static string OfConsultation(string what, DateOnly due) =>
        $"正在{what}，所需时间不计入答复期限；按目前情况最迟{ChinaTime.DayInWords(due)}答复，收到意见后重新计算。";

    private static DateOnly DayOf(ClockWatchKind kind, ReplyClock clock) =>
        clock.Watches.First(w => w.Kind == kind).DueOn;
}
