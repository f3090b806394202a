using Chengming.Features.Requests.Handling;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;

namespace Chengming.Features.Requests.Outcomes;

/// <summary>
/// 第三方的答复期限: a third party has fifteen working days from the day on which it received the letter. Until it answers, or they are over, nobody
/// decides about its information; afterwards the agency does, because silence is not consent.
/// </summary>
[Term("第三方的答复期限")]
[Cites(Instrument.Regulation, article: 15)]
[Cites(Instrument.Regulation, article: 32)]
public static class ThirdPartyTime
{
    /// <summary>True for a kind of decision that is about what a third party was asked.</summary>
    public static bool StandsInTheWayOf(DecisionKind kind) =>
        kind.Needs.Contains(DecisionRequirement.ThirdPartyConsultation);

    /// <summary>A sentence for each third party whose days still run, or cannot be shown to be over; empty when there is none.</summary>
    /// <param name="request">The case with its events.</param>
    /// <param name="clock">Its clock as of today.</param>
    public static IReadOnlyList<string> StillRunning(DisclosureRequest request, ReplyClock clock) =>
        [
            .. request
                .OpenConsultations.Where(c => c.Code == ConsultationKind.ThirdParty.Code)
                .Select(c => Sentence(c, request, clock))
                .OfType<string>(),
        ];

    /// <summary>Why a proposal cannot be approved yet; null when nothing stands in the way. It may have been made before another third party was asked.</summary>
    /// <param name="proposal">What was proposed.</param>
    /// <param name="request">The case with its events.</param>
    /// <param name="clock">Its clock as of today.</param>
    internal static string? WhyNotApprove(RequestProposal proposal, DisclosureRequest request, ReplyClock clock) =>
        proposal.Kind is ProposalKind.Decision ? WhyNotReply(proposal, request, clock) : null;

    /// <summary>Why an approved reply cannot be served yet; null when nothing stands in the way.</summary>
    /// <param name="approved">The approved decision.</param>
    /// <param name="request">The case with its events.</param>
    /// <param name="clock">Its clock as of today.</param>
    internal static string? WhyNotReply(RequestProposal approved, DisclosureRequest request, ReplyClock clock) =>
        StandsInTheWayOf(approved.Decision) && StillRunning(request, clock) is { Count: > 0 } running
            ? string.Concat(running)
            : null;

    private static string? Sentence(RequestEvent asked, DisclosureRequest request, ReplyClock clock)
    {
        var isReceived = request.Events.Any(e => e.Kind is RequestEventKind.LetterReceived && e.Key == asked.Key);
        return clock.Watches.FirstOrDefault(w => w.Key == asked.Key) switch
        {
            { DueOn: var due } =>
                $"第三方的答复期限{ChinaTime.DayInWords(due)}届满{(isReceived ? "" : "（对方收到的日期还没有登记，暂从发出之日起算）")}，"
                    + "在此以前没有收到其意见的，不能就涉及它的信息作出决定。收到意见的，请先登记；期满没有意见的，由本机关依照条例决定，不视为同意公开"
                    + $"（{ConsultationKind.ThirdParty.Basis}）。",
            null when !isReceived =>
                "第三方收到征求意见书的日期还没有登记，不能证明其十五个工作日已经届满。请登记对方收到的日期；无法送达的，在收到的意见里写明"
                    + $"（{ConsultationKind.ThirdParty.Basis}）。",
            null => null,
        };
    }
}
