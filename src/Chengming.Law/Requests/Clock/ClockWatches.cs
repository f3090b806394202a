using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>The last days that somebody has to keep now, beside the reply itself.</summary>
internal static class ClockWatches
{
    public static IEnumerable<ClockWatch> Of(
        ClockFold fold,
        WorkingCalendar calendar,
        ClockConventions conventions,
        DateOnly asOf
    )
    {
        if (fold.ClosedOn is not null || fold.Channel is not { } channel)
        {
            yield break;
        }

        if (fold.ReceivedOn is not { } received)
        {
            var alarm = calendar.AddWorkingDays(fold.ArrivedOn, conventions.ConfirmWithinWorkingDays);
            yield return Watch(
                ClockWatchKind.Confirmation,
                alarm,
                $"{channel.Basis}；内部约定",
                "应与申请人确认收到，确认之日为收到申请之日"
            );
            yield break;
        }

        var notice = calendar.AddWorkingDays(received, RequestPeriods.CorrectionNotice.On(received));
        if (fold.MayStillAskForCorrection && asOf <= notice.DueOn)
        {
            yield return Watch(
                ClockWatchKind.CorrectionNotice,
                notice,
                new Citation(Instrument.Regulation, 30).ToString(),
                "内容不明确的，应一次性告知补正"
            );
        }

        if (fold is { IsAwaitingCorrection: true, CorrectBy: { } correctBy })
        {
            yield return new ClockWatch(
                ClockWatchKind.Correction,
                correctBy,
                new Citation(Instrument.Regulation, 30).ToString(),
                $"申请人最迟{Weekdays.InWords(correctBy)}补正；无正当理由逾期不补正的，视为放弃申请。",
                calendar.Explain(correctBy).IsProvisional
            );
        }

        if (fold is { IsAwaitingPayment: true, PaymentTime: { } payment })
        {
            yield return Watch(
                ClockWatchKind.Payment,
                payment,
                new Citation(Instrument.FeeMeasures, 6).ToString(),
                "申请人应缴费；逾期未缴的，视为放弃申请"
            );
        }

        foreach (var run in fold.Consultations.Where(c => c.IsOpenOn(asOf) && c.Time is not null))
        {
            yield return Watch(
                ClockWatchKind.ConsultationAnswer,
                run.Time!,
                run.Begun.Kind.Basis.ToString(),
                $"{run.Begun.Kind.Term}，对方应答复；{run.Begun.Kind.Silence}",
                run.Begun.Key
            );
        }

        if (fold.MayStillExtend && fold.PeriodOn(asOf) is { } period && asOf <= period.DueOn)
        {
            yield return Watch(
                ClockWatchKind.ExtensionNotice,
                period,
                new Citation(Instrument.Regulation, 33, 2).ToString(),
                "不能按期答复的，应经政府信息公开工作机构负责人同意并告知申请人延期"
            );
        }
    }

    private static ClockWatch Watch(
        ClockWatchKind kind,
        WorkingDayPeriod period,
        string basis,
        string words,
        string? key = null
    ) => new(kind, period.DueOn, basis, $"最迟{Weekdays.InWords(period.DueOn)}，{words}。", period.IsProvisional, key);
}
