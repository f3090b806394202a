using Chengming.Actions;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>Where number or frequency clearly exceed what is reasonable: reasons (art. 35), a deferred reply, a fee (art. 42).</summary>
[Cites(Instrument.Regulation, article: 35)]
[Cites(Instrument.Regulation, article: 42)]
public sealed partial class DisclosureRequest
{
    /// <summary>The rule that stands in the way of asking for reasons; null when nothing does.</summary>
    public Rule? WhyNotAskForReasons() =>
        NotReceived() ?? (Has(RequestEventKind.ReasonsAsked) ? ReasonsAreAskedOnce : null);

    /// <summary>The rule that stands in the way of taking the applicant's reasons; null when nothing does. Late ones are taken, too.</summary>
    public Rule? WhyNotTakeReasons() =>
        NotReceived()
        ?? (Has(RequestEventKind.ReasonsAsked) && !Has(RequestEventKind.ReasonsGiven) ? null : ReasonsAreGivenOnce);

    /// <summary>The request for reasons; null when there was none.</summary>
    public RequestEvent? ReasonsRequest => events.FirstOrDefault(e => e.Kind is RequestEventKind.ReasonsAsked);

    /// <summary>The applicant's last day to state the reasons that were asked for; null once they came, or when no day was set.</summary>
    public DateOnly? ReasonsDueOn => Has(RequestEventKind.ReasonsGiven) ? null : ReasonsRequest?.Until;

    /// <summary>
    /// Why a kind of decision that finds no sound reason cannot be taken on a day: the applicant may still state one. Null when nothing stands in the way.
    /// </summary>
    /// <param name="decision">The kind of decision.</param>
    /// <param name="on">The day; null while it is not known.</param>
    internal string? WhyNotFindGroundless(DecisionKind decision, DateOnly? on) =>
        decision.Needs.Contains(DecisionRequirement.ReasonsAsked) ? WhyNotFindGroundless(on) : null;

    /// <summary>The same, whatever is decided.</summary>
    /// <param name="on">The day; null while it is not known.</param>
    internal string? WhyNotFindGroundless(DateOnly? on) =>
        ReasonsDueOn is { } due && on <= due
            ? $"申请人说明理由的期限{ChinaTime.DayInWords(due)}届满，在此以前没有收到理由的，不能认定没有正当理由。收到理由的，请先登记（{ReasonsMustHaveTheirTime.Basis}）。"
            : null;

    /// <summary>The rule that stands in the way of a deferred reply; null when nothing does.</summary>
    public Rule? WhyNotDefer() =>
        NotReceived()
        ?? (
            !Has(RequestEventKind.ReasonsAsked) ? ReasonsMustBeAsked
            : Has(RequestEventKind.Deferred) ? DeferredOnce
            : DueOn is null ? PeriodMustRun
            : null
        );

    /// <summary>The rule that stands in the way of a fee notice; null when nothing does.</summary>
    public Rule? WhyNotAskForFee() =>
        NotReceived()
        ?? (
            Has(RequestEventKind.FeeAsked) ? FeeIsAskedOnce
            : DueOn is null ? PeriodMustRun
            : null
        );

    /// <summary>The rule that stands in the way of noting when the fee notice was received; null when nothing does.</summary>
    public Rule? WhyNotNoteFeeNotice() =>
        WhyNotTakePayment() ?? (Has(RequestEventKind.FeeNoticeReceived) ? FeeNoticeIsReceivedOnce : null);

    /// <summary>The rule that stands in the way of a payment; null when nothing does.</summary>
    public Rule? WhyNotTakePayment() =>
        NotReceived() ?? (Has(RequestEventKind.FeeAsked) && !Has(RequestEventKind.FeePaid) ? null : FeeMustBeAsked);

    /// <summary>The fee notice; null when none was sent.</summary>
    public RequestEvent? FeeNotice => events.FirstOrDefault(e => e.Kind is RequestEventKind.FeeAsked);

    internal void AskForReasons(DateOnly on, DateOnly? until, string words, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotAskForReasons());
        Append(RequestEventKind.ReasonsAsked, on, by, at, until: until, words: words);
    }

    internal void TakeReasons(DateOnly on, string words, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotTakeReasons());
        Append(RequestEventKind.ReasonsGiven, on, by, at, words: words);
    }

    internal void Defer(DateOnly on, DateOnly until, string words, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotDefer());
        Append(RequestEventKind.Deferred, on, by, at, until: until, words: words);
    }

    internal void AskForFee(
        DateOnly on,
        DateOnly? receivedOn,
        decimal amount,
        string words,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Hold(WhyNotAskForFee());
        var key = $"f{EventCount + 1}";
        Append(RequestEventKind.FeeAsked, on, by, at, key: key, words: words, amount: amount);
        if (receivedOn is { } received)
        {
            Append(RequestEventKind.FeeNoticeReceived, received, by, at, key: key);
        }
    }

    internal void NoteFeeNotice(DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotNoteFeeNotice());
        Append(RequestEventKind.FeeNoticeReceived, on, by, at, key: FeeNotice!.Key);
    }

    internal void TakePayment(DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotTakePayment());
        Append(RequestEventKind.FeePaid, on, by, at, key: FeeNotice!.Key, amount: FeeNotice.Amount);
    }
}
