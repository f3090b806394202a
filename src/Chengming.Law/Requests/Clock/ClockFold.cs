using Chengming.Law.Calendar;

namespace Chengming.Law.Requests.Clock;

/// <summary>What has become of a clock after the events so far.</summary>
internal sealed partial class ClockFold(WorkingCalendar calendar, ClockConventions conventions)
{
    private readonly List<ConsultationRun> consultations = [];
    private readonly List<PausedPeriod> otherPauses = [];
    private int extension;
    private int extendedInAll;
    private DateOnly? correctionAskedOn;
    private bool correctionStops;
    private bool isCorrected;
    private FeeNoticeIssued? fee;
    private bool feeStops;
    private bool isPaid;

    public List<ClockStep> Steps { get; } = [];

    public List<ClockRemark> Remarks { get; } = [];

    public IReadOnlyList<ConsultationRun> Consultations => consultations;

    public RequestChannel? Channel { get; private set; }

    public DateOnly ArrivedOn { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The day from which the period runs now; not counted itself.</summary>
    public DateOnly Day0 { get; private set; }

    public DateOnly? DeferredUntil { get; private set; }

    public DateOnly? CorrectBy { get; private set; }

    public WorkingDayPeriod? PaymentTime { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public bool? AnsweredInTime { get; private set; }

    public bool MayStillAskForCorrection => ReceivedOn is not null && correctionAskedOn is null && !IsAwaitingPayment;

    public bool MayStillExtend =>
        extendedInAll == 0 && DeferredUntil is null && DueOn(ReceivedOn ?? default) is not null;

    public bool IsAwaitingCorrection => correctionAskedOn is not null && !isCorrected;

    public bool IsAwaitingPayment => fee is not null && !isPaid;

    /// <summary>True when the applicant neither corrected nor paid in time.</summary>
    public bool HasLapsedOn(DateOnly day) =>
        (IsAwaitingCorrection && CorrectBy < day) || (IsAwaitingPayment && PaymentTime!.DueOn < day);

    /// <summary>True when no reply is due until the applicant has done something.</summary>
    private bool IsStopped => (IsAwaitingCorrection && correctionStops) || (IsAwaitingPayment && feeStops);

    /// <summary>The running period with what is left out, as known on a day; null when none runs.</summary>
    public WorkingDayPeriod? PeriodOn(DateOnly day) =>
        ReceivedOn is { } received && !IsStopped
            ? calendar.AddWorkingDays(Day0, RequestPeriods.Reply.On(received) + extension, PausesOn(day))
            : null;

    /// <summary>The last day for the reply, as known on a day; null when no period runs.</summary>
    public DateOnly? DueOn(DateOnly day) => PeriodOn(day) is { } period ? DeferredUntil ?? period.DueOn : null;

    public IReadOnlyList<PausedPeriod> PausesOn(DateOnly day) =>
        [.. consultations.Select(c => c.PauseOn(day, conventions)).OfType<PausedPeriod>(), .. otherPauses];

    public ClockState StateOn(DateOnly day) =>
        ClosedOn is not null ? ClockState.Closed
        : ReceivedOn is null ? ClockState.AwaitingConfirmation
        : IsAwaitingCorrection ? ClockState.AwaitingCorrection
        : IsAwaitingPayment ? ClockState.AwaitingPayment
        : !consultations.Exists(c => c.IsOpenOn(day)) ? ClockState.Running
        : consultations.Exists(c => c.IsOpenOn(day) && c.Begun.Kind == ConsultationKind.ThirdParty)
            ? ClockState.PausedForThirdParty
        : ClockState.PausedForOtherOrgan;

    public void Take(ClockEvent happened)
    {
        if (ClosedOn is { } closed)
        {
            Remark(happened, $"{Weekdays.InWords(closed)}已办结，此后的事项不影响期限。", "期限已终止");
        }
        else if (
            ReceivedOn is null
            && happened is not (ApplicationArrived or ApplicationConfirmed)
            && !Closes(happened)
        )
        {
            Remark(happened, "尚未确认收到申请，此前的事项不影响期限。", Cited(31));
        }
        else
        {
            Dispatch(happened);
        }
    }

    private static bool Closes(ClockEvent happened) =>
        happened is ReplySent or ApplicationWithdrawn or ProcessingCeased or ApplicationSplit;

    private void Dispatch(ClockEvent happened)
    {
        switch (happened)
        {
            case ApplicationArrived arrived:
                Arrive(arrived);
                break;
            case ApplicationConfirmed confirmed:
                Confirm(confirmed);
                break;
            case CorrectionNoticeSent notice:
                AskForCorrection(notice);
                break;
            case CorrectedApplicationReceived corrected:
                Correct(corrected);
                break;
            case ConsultationBegun begun:
                Begin(begun);
                break;
            case ConsultationEnded ended:
                End(ended);
                break;
            case ReplyPeriodExtended extended:
                Extend(extended);
                break;
            case FeeNoticeIssued issued:
                AskForPayment(issued);
                break;
            case FeePaid paid:
                Pay(paid);
                break;
            case ReasonsAsked asked:
                Step(asked, ClockStepKind.ReasonsAsked, "要求说明理由", Cited(35), "请申请人说明理由，期限照常计算。");
                break;
            case ReplyDeferred deferred:
                Defer(deferred);
                break;
            default:
                Close(happened);
                break;
        }
    }

    private void Restart(DateOnly day0)
    {
        Day0 = day0;
        extension = 0;
        DeferredUntil = null;
        extendedInAll = conventions.ExtensionMayFollowRestart ? 0 : extendedInAll;
    }

    private void Step(ClockEvent at, ClockStepKind kind, string what, string basis, string words, bool isDay0 = false)
    {
        var number =
            isDay0 || PeriodOn(at.On) is null || at.On <= Day0
                ? (int?)null
                : calendar.CountWorkingDays(Day0, at.On, PausesOn(at.On)).Count;
        Steps.Add(new ClockStep(kind, what, basis, at.On, null, number, null, $"{Weekdays.InWords(at.On)}{words}"));
    }

    private void Remark(ClockEvent at, string words, string basis) => Remarks.Add(new ClockRemark(at.On, words, basis));

    private static string Cited(int article, int paragraph = 0) =>
        new Citation(Instrument.Regulation, article, paragraph).ToString();

    private static string CitedFee(int article) => new Citation(Instrument.FeeMeasures, article).ToString();
}
