using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>What makes the period begin: receipt and correction.</summary>
internal sealed partial class ClockFold
{
    private void Arrive(ApplicationArrived arrived)
    {
        if (Channel is not null)
        {
            Remark(arrived, "同一申请重复登记到达，以先到的为准。", Cited(31));
            return;
        }

        (Channel, ArrivedOn) = (arrived.Channel, arrived.On);
        if (arrived.Channel.NeedsConfirmation)
        {
            Step(
                arrived,
                ClockStepKind.Arrived,
                "到达",
                arrived.Channel.Basis.ToString(),
                $"{arrived.Channel.Term}到达，待双方确认。"
            );
        }
        else
        {
            Receive(arrived);
        }
    }

    private void Confirm(ApplicationConfirmed confirmed)
    {
        if (Channel is not { NeedsConfirmation: true } || ReceivedOn is not null)
        {
            Remark(confirmed, "此申请不需要确认或者已经确认，不影响期限。", Cited(31));
            return;
        }

        Receive(confirmed);
    }

    private void Receive(ClockEvent received)
    {
        (ReceivedOn, Day0) = (received.On, received.On);
        var days = RequestPeriods.Reply.On(received.On);
        Step(
            received,
            ClockStepKind.Received,
            "收到申请",
            $"{Channel!.Basis}、{Cited(33, 2)}",
            $"以“{Channel.Term}”方式收到申请，次日起算{days}个工作日。",
            isDay0: true
        );
    }

    private void AskForCorrection(CorrectionNoticeSent notice)
    {
        if (correctionAskedOn is not null && !(isCorrected && conventions.SecondCorrectionRestarts))
        {
            Remark(notice, "补正只能一次性告知，再次告知不影响期限。", $"{Cited(30)}；{House}");
            return;
        }

        var limit = calendar
            .AddWorkingDays(ReceivedOn!.Value, RequestPeriods.CorrectionNotice.On(ReceivedOn.Value))
            .DueOn;
        var isFirst = correctionAskedOn is null;
        correctionStops = !isFirst || notice.On <= limit || conventions.LateCorrectionNoticeRestarts;
        if (isFirst && notice.On > limit)
        {
            Remark(
                notice,
                $"补正告知最迟应在{Weekdays.InWords(limit)}发出，已逾期；"
                    + (correctionStops ? "仍按补正后重新计算。" : "期限仍自收到申请之日计算。"),
                $"{Cited(30)}；{House}"
            );
        }

        CorrectBy = notice.CorrectBy ?? calendar.AddWorkingDays(notice.On, conventions.CorrectionWorkingDays).DueOn;
        Step(
            notice,
            ClockStepKind.CorrectionAsked,
            "告知补正",
            Cited(30),
            $"告知补正，申请人应在{Weekdays.InWords(CorrectBy.Value)}前补正"
                + (correctionStops ? "；答复期限自收到补正申请之日重新起算。" : "；期限照常计算。")
        );
        (correctionAskedOn, isCorrected) = (notice.On, false);
    }

    private void Correct(CorrectedApplicationReceived corrected)
    {
        if (!IsAwaitingCorrection)
        {
            Remark(corrected, "没有待补正的告知，收到补充材料不影响期限。", Cited(30));
            return;
        }

        if (corrected.On > CorrectBy)
        {
            Remark(corrected, $"补正晚于{Weekdays.InWords(CorrectBy.Value)}，行政机关仍予接受。", Cited(30));
        }

        isCorrected = true;
        if (correctionStops)
        {
            Restart(corrected.On);
        }

        Step(
            corrected,
            ClockStepKind.Corrected,
            "收到补正",
            Cited(30),
            correctionStops ? "收到补正后的申请，答复期限次日起重新计算。" : "收到补正后的申请，期限不重新计算。",
            isDay0: correctionStops
        );
    }
}
