using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Portal;

/// <summary>A line of what happened, as the applicant reads it: what concerns the applicant, without the names of officers or third parties.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What happened.</param>
/// <param name="Words">What the applicant was told or said; empty for nothing.</param>
/// <param name="Until">A last day that was told; null for none.</param>
internal sealed record ApplicantLine(DateOnly On, string What, string Words, DateOnly? Until)
{
    /// <summary>Newest first. What is internal, such as who handles it, is left out.</summary>
    public static IEnumerable<ApplicantLine> Of(DisclosureRequest request) =>
        request.Events.Reverse().Select(OfEvent).OfType<ApplicantLine>();

    private static ApplicantLine? OfEvent(RequestEvent happened) =>
        happened.Kind switch
        {
            RequestEventKind.Assigned
            or RequestEventKind.Claimed
            or RequestEventKind.Searched
            or RequestEventKind.LetterReceived
            or RequestEventKind.ThirdPartyTold
            or RequestEventKind.Joined
            or RequestEventKind.OtherJoined
            or RequestEventKind.Parted
            or RequestEventKind.SecrecyReviewed
            or RequestEventKind.Filed
            or RequestEventKind.FileDestroyed => null,
            RequestEventKind.Arrived => Line(happened, $"申请到达：{RequestChannel.Of(happened.Code).Term}"),
            RequestEventKind.ConsultationBegun => Line(happened, ConsultationKind.Of(happened.Code).Term),
            RequestEventKind.ExtensionTold => Line(happened, $"告知延期 {happened.Days} 个工作日", happened.Words),
            RequestEventKind.Replied => Line(
                happened,
                $"答复（{ServiceMethod.Of(happened.Code).Term}）",
                happened.Words
            ),
            RequestEventKind.CorrectionAsked
            or RequestEventKind.FeeAsked
            or RequestEventKind.ReasonsAsked
            or RequestEventKind.ReasonsGiven
            or RequestEventKind.Deferred
            or RequestEventKind.Withdrawn
            or RequestEventKind.Split
            or RequestEventKind.Ceased => Line(happened, RequestEventKinds.TermOf(happened.Kind), happened.Words),
            _ => Line(happened, RequestEventKinds.TermOf(happened.Kind)),
        };

    private static ApplicantLine Line(RequestEvent happened, string what, string words = "") =>
        new(happened.On, what, words, happened.Until);
}
