using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Time;

namespace Chengming.Features.Requests.Office;

/// <summary>A line of what happened to a case.</summary>
/// <param name="On">The day it is dated.</param>
/// <param name="What">What happened.</param>
/// <param name="Words">What was said; empty for nothing.</param>
/// <param name="ByName">Who wrote it down.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record TimelineLine(DateOnly On, string What, string Words, string ByName, DateTimeOffset RecordedAt)
{
    /// <summary>Events, proposals and decisions on them, what was done with papers, and what became of the answer, newest first.</summary>
    public static IEnumerable<TimelineLine> Of(
        DisclosureRequest request,
        IEnumerable<RequestProposal> proposals,
        IEnumerable<CaseLetter> letters,
        IEnumerable<ProactiveCandidate> candidates
    ) =>
        request
            .Events.Select(OfEvent)
            .Concat(proposals.SelectMany(OfProposal))
            .Concat(letters.SelectMany(OfLetter))
            .Concat(candidates.SelectMany(OfCandidate))
            // What was recorded at the same moment stays in its order, newest first.
            .Reverse()
            .OrderByDescending(l => l.RecordedAt)
            .ThenByDescending(l => l.On);

    private static TimelineLine OfEvent(RequestEvent happened) =>
        new(happened.On, WhatOf(happened), WordsOf(happened), happened.ByName, happened.RecordedAt);

    private static string WhatOf(RequestEvent happened) =>
        happened.Kind switch
        {
            RequestEventKind.Arrived => $"申请到达：{RequestChannel.Of(happened.Code).Term}",
            RequestEventKind.ConsultationBegun => ConsultationKind.Of(happened.Code).Term,
            RequestEventKind.ExtensionTold => $"告知延期 {happened.Days} 个工作日",
            RequestEventKind.SecrecyReviewed => $"保密审查：{SecrecyConclusion.Of(happened.Code).Term}",
            RequestEventKind.Replied => $"答复（{ServiceMethod.Of(happened.Code).Term}）",
            _ => RequestEventKinds.TermOf(happened.Kind),
        };

    private static string WordsOf(RequestEvent happened) =>
        (happened.Kind, happened.Until) switch
        {
            (RequestEventKind.Corrected, _) when happened.Words.Length > 0 => $"补正前的内容：{happened.Words}",
            (_, { } until) => $"{happened.Words}\n期限：{ChinaTime.Date(until)}",
            _ => happened.Words,
        };

    // That a draft was changed is in the audit; here it would only be in the way.
    private static IEnumerable<TimelineLine> OfLetter(CaseLetter letter) =>
        letter
            .Steps.Where(s => s.Kind is not LetterStepKind.Written)
            .Select(s => new TimelineLine(
                s.Kind is LetterStepKind.Served ? letter.Service!.On : ChinaTime.Day(s.At),
                WhatOf(letter, s),
                s.Words,
                s.ByName,
                s.At
            ));

    private static string WhatOf(CaseLetter letter, LetterStep step) =>
        (step.Kind, letter.Service) switch
        {
            (LetterStepKind.Approved, _) => $"签发{letter.Title}，{letter.Number}",
            (LetterStepKind.Served, { } service) => $"送达{letter.Title}，{letter.Number}（{service.Method.Term}）",
            (LetterStepKind.Reviewed, _) => $"{letter.Title}审核通过",
            _ => $"{LetterTerms.TermOf(step.Kind)}{letter.Title}",
        };

    private static IEnumerable<TimelineLine> OfProposal(RequestProposal proposal)
    {
        yield return new TimelineLine(
            ChinaTime.Day(proposal.ProposedAt),
            $"呈批：{ProposalWords.Of(proposal)}",
            proposal.Words,
            proposal.ProposedByName,
            proposal.ProposedAt
        );
        if (proposal is { DecidedAt: { } at, IsApproved: { } approved })
        {
            yield return new TimelineLine(
                ChinaTime.Day(at),
                approved ? "同意呈批" : "不同意呈批",
                proposal.DecidedWords,
                proposal.DecidedByName,
                at
            );
        }
    }

    private static IEnumerable<TimelineLine> OfCandidate(ProactiveCandidate candidate)
    {
        yield return new TimelineLine(
            ChinaTime.Day(candidate.ProposedAt),
            $"建议转主动公开：{CandidateWords.SourceOf(candidate.Source)}",
            candidate.Words,
            candidate.ProposedByName,
            candidate.ProposedAt
        );
        if (candidate.DecidedAt is { } decided)
        {
            yield return new TimelineLine(
                ChinaTime.Day(decided),
                candidate.IsAccepted is true ? "决定转主动公开" : "决定不转主动公开",
                candidate.DecidedWords,
                candidate.DecidedByName,
                decided
            );
        }

        if (candidate.DraftedAt is { } drafted)
        {
            yield return new TimelineLine(
                ChinaTime.Day(drafted),
                "起草转主动公开的信息",
                "",
                candidate.DraftedByName,
                drafted
            );
        }
    }
}
