using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>What makes the period longer: consultation, extension, deferral.</summary>
internal sealed partial class ClockFold
{
    private const string House = "内部约定：从严计算";

    private void Begin(ConsultationBegun begun)
    {
        if (consultations.Exists(c => c.Begun.Key == begun.Key))
        {
            Remark(begun, "同一征求意见重复登记，以先登记的为准。", Cited(33, 3));
            return;
        }

        var from = begun.LetterReceivedOn ?? begun.On;
        consultations.Add(
            new ConsultationRun(
                begun,
                begun.Kind.HasLimit ? calendar.AddWorkingDays(from, RequestPeriods.Consultation.On(from)) : null
            )
        );
    }

    private void End(ConsultationEnded ended)
    {
        var run = consultations.Find(c => c.Begun.Key == ended.Key);
        if (run is not { EndedOn: null } || ended.On < run.Begun.On)
        {
            Remark(ended, "没有对应的征求意见，收到的意见不影响期限。", Cited(33, 3));
            return;
        }

        run.EndedOn = ended.On;
        if (ended.On > run.LimitOn)
        {
            Remark(
                ended,
                $"意见晚于{Weekdays.InWords(run.LimitOn.Value)}提出，此后的时间计入期限。",
                $"{run.Begun.Kind.Basis}；{House}"
            );
        }
    }

    private void Extend(ReplyPeriodExtended extended)
    {
        var due = DueOn(extended.On);
        var room = RequestPeriods.LongestExtension.On(extended.On) - extendedInAll;
        var refusal =
            due is null ? "没有正在计算的答复期限，延期不影响期限。"
            : DeferredUntil is not null ? "已确定延迟答复的期限，再延期不影响期限。"
            : extendedInAll > 0 && !conventions.ExtensionMayBeSplit ? "只能延期一次，再次延期不影响期限。"
            : extended.WorkingDays > room ? $"延期合计不得超过20个工作日，本次最多{room}个，不影响期限。"
            : extended.On > due && !conventions.LateExtensionCounts
                ? $"延期应在{Weekdays.InWords(due.Value)}前告知，已逾期，不影响期限。"
            : null;
        if (refusal is not null)
        {
            Remark(extended, refusal, $"{Cited(33, 2)}；{House}");
            return;
        }

        extension += extended.WorkingDays;
        extendedInAll += extended.WorkingDays;
        Step(
            extended,
            ClockStepKind.Extended,
            "延长答复期限",
            Cited(33, 2),
            $"经政府信息公开工作机构负责人同意并告知申请人，延长{extended.WorkingDays}个工作日。"
        );
    }

    private void Defer(ReplyDeferred deferred)
    {
        var due = DueOn(deferred.On);
        if (due is null || deferred.On > due || deferred.Until < due)
        {
            Remark(
                deferred,
                due is null ? "没有正在计算的答复期限，延迟答复不影响期限。"
                    : deferred.On > due ? $"延迟答复应在{Weekdays.InWords(due.Value)}前告知，已逾期，不影响期限。"
                    : $"延迟答复的日期早于{Weekdays.InWords(due.Value)}，不影响期限。",
                $"{Cited(35)}；{House}"
            );
            return;
        }

        DeferredUntil = deferred.Until;
        Step(
            deferred,
            ClockStepKind.Deferred,
            "延迟答复",
            Cited(35),
            $"告知申请人延迟至{Weekdays.InWords(deferred.Until)}前答复。"
        );
    }
}
