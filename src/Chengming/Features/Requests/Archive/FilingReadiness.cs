using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Law.Calendar;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;

namespace Chengming.Features.Requests.Archive;

/// <summary>归档前检查: what is missing in a file, and what may still come. Neither keeps it from being closed; what is missing has to be explained.</summary>
/// <param name="Gaps">What is missing.</param>
/// <param name="StillToCome">What may still come, e.g. a review within its time.</param>
[Term("归档前检查")]
[Cites(Instrument.Regulation, article: 45)]
internal sealed record FilingReadiness(IReadOnlyList<FilingGap> Gaps, IReadOnlyList<string> StillToCome)
{
    private const string Register = "《条例》第四十五条";

    private static readonly (RequestEventKind Event, string Letter, string Basis)[] Told =
    [
        (RequestEventKind.CorrectionAsked, CaseLetter.CorrectionNotice, "《条例》第三十条"),
        (RequestEventKind.ExtensionTold, CaseLetter.ExtensionNotice, "《条例》第三十三条第二款"),
        (RequestEventKind.ThirdPartyTold, CaseLetter.ThirdPartyNotice, "《条例》第三十二条"),
        (RequestEventKind.ReasonsAsked, "reasons-request", "《条例》第三十五条"),
        (RequestEventKind.FeeAsked, "fee-notice", "国办函〔2020〕109号第六条"),
    ];

    /// <summary>Looks.</summary>
    /// <param name="request">The closed case with its events.</param>
    /// <param name="letters">Its papers.</param>
    /// <param name="proposals">What was proposed for it.</param>
    /// <param name="proceedings">Reviews and suits about it.</param>
    /// <param name="calendar">The agency's working days.</param>
    /// <param name="today">Today.</param>
    public static FilingReadiness Of(
        DisclosureRequest request,
        IReadOnlyList<CaseLetter> letters,
        IReadOnlyList<RequestProposal> proposals,
        IReadOnlyList<RemedyProceeding> proceedings,
        WorkingCalendar calendar,
        DateOnly today
    ) =>
        new(
            [
                .. OfReply(request, letters),
                .. OfLetters(request, letters),
                .. OfSteps(request, letters),
                .. OfProposals(request, proposals),
            ],
            [.. Coming(request, proceedings, calendar, today)]
        );

    private static IEnumerable<FilingGap> OfReply(DisclosureRequest request, IReadOnlyList<CaseLetter> letters)
    {
        if (request.DecisionCode.Length == 0)
        {
            yield break;
        }

        var decision = DecisionKinds.Of(request.DecisionCode);
        if (
            decision.LetterCode is { Length: > 0 } code
            && !letters.Any(l => l.IsApproved && l.DecisionCode == decision.Code)
        )
        {
            yield return new FilingGap(
                $"没有签发的{LetterKinds.Of(code).Term}",
                Register,
                RequestLinks.Letter(request.Id, code, decision.Code)
            );
        }

        if (
            decision.Needs.Contains(DecisionRequirement.SearchRecord)
            && !request.Events.Any(e => e.Kind is RequestEventKind.Searched)
        )
        {
            yield return new FilingGap("没有检索记录", "法释〔2025〕8号：经检索没有的，应当证明已尽合理检索义务");
        }
    }

    private static IEnumerable<FilingGap> OfLetters(DisclosureRequest request, IReadOnlyList<CaseLetter> letters) =>
        letters
            .Where(l => l.State is not (LetterState.Served or LetterState.Discarded))
            .Select(l => new FilingGap(
                l.IsApproved ? $"{l.Title}（{l.Number}）没有登记送达" : $"{l.Title}还没有签发，也没有作废",
                l.IsApproved ? "国办公开办函〔2016〕235号：送达凭证" : Register,
                RequestLinks.KeptLetter(request.Id, l.Id, l.IsApproved ? "service" : "")
            ));

    private static IEnumerable<FilingGap> OfSteps(DisclosureRequest request, IReadOnlyList<CaseLetter> letters)
    {
        foreach (var (happened, letter, basis) in Told)
        {
            if (request.Events.Any(e => e.Kind == happened) && !letters.Any(l => l.IsApproved && l.KindCode == letter))
            {
                yield return new FilingGap(
                    $"登记了“{RequestEventKinds.TermOf(happened)}”，没有签发的{LetterKinds.Of(letter).Term}",
                    basis,
                    RequestLinks.Letter(request.Id, letter)
                );
            }
        }

        foreach (var open in request.OpenConsultations)
        {
            yield return new FilingGap($"征求意见没有登记答复：{Short(open.Words)}", "《条例》第三十二条、第三十四条");
        }
    }

    private static IEnumerable<FilingGap> OfProposals(
        DisclosureRequest request,
        IReadOnlyList<RequestProposal> proposals
    )
    {
        if (request.Events.Any(e => e.Kind is RequestEventKind.Replied) && proposals.All(p => p.IsApproved is not true))
        {
            yield return new FilingGap("没有答复意见的审批记录", Register);
        }
    }

    private static IEnumerable<string> Coming(
        DisclosureRequest request,
        IReadOnlyList<RemedyProceeding> proceedings,
        WorkingCalendar calendar,
        DateOnly today
    )
    {
        foreach (
            var pending in proceedings.Where(p => p.IsPending || p is { NewReplyDueOn: not null, NewReplyOn: null })
        )
        {
            yield return $"{pending.Procedure.Term} {pending.CaseNumber} 还没有结束；可以归档，以后补充。";
        }

        if (
            request is not { ClosedOn: { } closed, DecisionCode.Length: > 0 }
            || DecisionKinds.Of(request.DecisionCode).Remedy is RemedyClass.None
        )
        {
            yield break;
        }

        if (RemedyPeriods.Review(closed, calendar).DueOn is var review && review >= today)
        {
            yield return $"申请行政复议的期限到 {ChinaTime.Date(review)}；可以归档，有复议的以后补充。";
        }

        if (RemedyPeriods.DirectSuit(closed, calendar).DueOn is var suit && suit >= today)
        {
            yield return $"提起行政诉讼的期限到 {ChinaTime.Date(suit)}；可以归档，有诉讼的以后补充。";
        }
    }

    private static string Short(string words) => words.Length <= 40 ? words : $"{words[..40]}…";
}
