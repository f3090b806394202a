using Chengming.Actions;
using Chengming.Law;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>双方确认 in two acts: each side says so for itself, and the day of the second is the day of receipt (art. 31).</summary>
[Cites(Instrument.Regulation, article: 31)]
public sealed partial class DisclosureRequest
{
    /// <summary>True when this side has confirmed for itself.</summary>
    public bool IsConfirmedBy(ConfirmingSide side) => Has(KindOf(side));

    /// <summary>The rule that stands in the way of this side's confirmation; null when nothing does.</summary>
    public Rule? WhyNotConfirm(ConfirmingSide side) =>
        WhyNotConfirm() ?? (IsConfirmedBy(side) ? SideConfirmsOnce : null);

    internal void Confirm(ConfirmingSide side, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotConfirm(side));
        Append(KindOf(side), on, by, at);
        if (IsConfirmedBy(ConfirmingSide.Applicant) && IsConfirmedBy(ConfirmingSide.Office))
        {
            Append(RequestEventKind.Confirmed, on, by, at);
        }
    }

    private static RequestEventKind KindOf(ConfirmingSide side) =>
        side is ConfirmingSide.Applicant ? RequestEventKind.ApplicantConfirmed : RequestEventKind.OfficeConfirmed;
}

/// <summary>Who confirms (确认方).</summary>
[Term("确认方")]
public enum ConfirmingSide
{
    /// <summary>申请人.</summary>
    Applicant,

    /// <summary>收到申请的机关.</summary>
    Office,
}
