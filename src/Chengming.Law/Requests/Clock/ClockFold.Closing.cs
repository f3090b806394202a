using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>What stops the period: the fee notice until it is paid, and the end of the case.</summary>
internal sealed partial class ClockFold
{
    private void AskForPayment(FeeNoticeIssued issued)
    {
        var due = DueOn(issued.On);
        if (fee is not null || due is null)
        {
            Remark(
                issued,
                fee is null
                    ? "没有正在计算的答复期限，收费通知不影响期限。"
                    : "同一申请只收一次费，再次通知不影响期限。",
                CitedFee(6)
            );
            return;
        }

        feeStops = issued.On <= due;
        if (!feeStops)
        {
            Remark(
                issued,
                $"收费通知应在{Weekdays.InWords(due.Value)}前发出，已逾期；期限照常计算。",
                $"{CitedFee(6)}；{House}"
            );
        }

        var from = issued.ReceivedOn ?? issued.On;
        PaymentTime = calendar.AddWorkingDays(from, RequestPeriods.Payment.On(from));
        Step(
            issued,
            ClockStepKind.FeeAsked,
            "收费通知",
            CitedFee(6),
            $"发出收费通知，申请人应在{Weekdays.InWords(PaymentTime.DueOn)}前缴费"
                + (feeStops && conventions.PaymentRestarts ? "；答复期限自缴费完成次日重新起算。" : "。")
        );
        fee = issued;
    }

    private void Pay(FeePaid paid)
    {
        if (!IsAwaitingPayment)
        {
            Remark(paid, "没有待缴费的通知，缴费不影响期限。", CitedFee(6));
            return;
        }

        if (paid.On > PaymentTime!.DueOn)
        {
            Remark(paid, $"缴费晚于{Weekdays.InWords(PaymentTime.DueOn)}，行政机关仍予接受。", CitedFee(6));
        }

        isPaid = true;
        var restarts = feeStops && conventions.PaymentRestarts;
        if (restarts)
        {
            Restart(paid.On);
        }
        else if (feeStops)
        {
            otherPauses.Add(new PausedPeriod(fee!.On, paid.On));
        }

        Step(
            paid,
            ClockStepKind.Paid,
            "缴费完成",
            CitedFee(7),
            restarts ? "缴费完成，答复期限次日起重新计算。" : "缴费完成，期限不重新计算。",
            isDay0: restarts
        );
    }

    private void Close(ClockEvent happened)
    {
        var due = DueOn(happened.On);
        switch (happened)
        {
            case ReplySent sent:
                AnsweredInTime = due is null || sent.On <= due;
                Step(
                    sent,
                    ClockStepKind.Replied,
                    "答复",
                    "国办公开办函〔2016〕235号",
                    $"{sent.Method.Term}答复（{sent.Method.DayThatCounts}），{(AnsweredInTime is true ? "在期限内" : "超过期限")}。"
                );
                break;
            case ApplicationWithdrawn:
                Step(
                    happened,
                    ClockStepKind.Withdrawn,
                    "撤回申请",
                    "内部约定：撤回即终止",
                    "申请人撤回申请，终止办理。"
                );
                break;
            case ApplicationSplit:
                Step(
                    happened,
                    ClockStepKind.Split,
                    "拆分",
                    "内部约定：一事一申请",
                    "拆分为几件分别办理，各件仍自收到申请之日计算期限。"
                );
                break;
            case ProcessingCeased:
                var basis = IsAwaitingPayment ? CitedFee(6) : Cited(30);
                Step(happened, ClockStepKind.Ceased, "不再处理", basis, "视为放弃申请，不再处理。");
                if (!IsAwaitingCorrection && !IsAwaitingPayment)
                {
                    Remark(happened, "既没有逾期未补正，也没有逾期未缴费。", $"{Cited(30)}、{CitedFee(6)}");
                }

                break;
            default:
                throw new ArgumentException($"The clock knows no event {happened.GetType().Name}.", nameof(happened));
        }

        ClosedOn = happened.On;
    }
}
