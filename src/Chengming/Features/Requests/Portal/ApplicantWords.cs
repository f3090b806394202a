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
            { State: ClockState.AwaitingCorrection } => "申请需要补正，收到补正之后答复期限重新计算。",
            { State: ClockState.AwaitingPayment } => "等待缴纳信息处理费，缴费之后继续办理。",
            { State: ClockState.Closed } when request.SplitOn is { } split =>
                $"这件申请已于{ChinaTime.DayInWords(split)}拆分为几件，分别办理和答复。",
            { State: ClockState.Closed } => $"这件申请已于{ChinaTime.DayInWords(clock.ClosedOn!.Value)}办结。",
            { IsOverdue: true } =>
                $"答复期限已于{ChinaTime.DayInWords(clock.DueOn!.Value)}届满，还没有登记答复。下面写明可以怎样做。",
            { DueOn: { } due } => $"正在办理，最迟{ChinaTime.DayInWords(due)}答复。",
            _ => "正在办理。",
        };
}
