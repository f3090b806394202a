using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Law;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>
/// 决定是否转主动公开: the head of the disclosure office or the leader in charge, never who proposed it. What is open for the case is one question, and decided
/// with one answer.
/// </summary>
[Cites(Instrument.Regulation, article: 44)]
public sealed class DecideCandidate(PlatformDb db, RequestChange change, Notify notify)
{
    /// <summary>Who decides.</summary>
    internal static readonly StaffRole[] Deciders = [StaffRole.DisclosureHead, StaffRole.Approver];

    /// <summary>Which case, how many suggestions were read, and the decision.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Read">The newest suggestion that the person had before the eyes.</param>
    /// <param name="Accepts">Whether it becomes public.</param>
    /// <param name="Words">Why.</param>
    public sealed record Input(Guid RequestId, Guid Read, bool Accepts, string? Words);

    /// <summary>Decides, or says why not.</summary>
    public async Task<Outcome<ProactiveCandidate>> RunAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var work = await change.FindAsync(input.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, Deciders) is { } refusal)
        {
            return refusal;
        }

        var acting = context.As(Deciders.First(context.Actor.Is));
        var open = (await Candidates.OfAsync(db, input.RequestId, cancel)).Open;
        var problems = ProblemsOf(input, open, acting.Actor.Persons);
        if (problems.Count > 0)
        {
            return problems;
        }

        var (words, by) = (PersonalData.MaskAll(input.Words.Tidy()), RequestHand.Of(acting.Actor));
        Guid? item = input.Accepts ? Guid.CreateVersion7() : null;
        foreach (var candidate in open)
        {
            candidate.Decide(item, words, by, acting.Actor.Persons, work.Now);
        }

        notify.Add(
            open.Select(c => c.ProposedById)
                .Append(work.Request.HandlerId)
                .OfType<Guid>()
                .Where(id => id != context.Actor.AccountId)
                .Distinct(),
            new(
                $"申请 {work.Request.Number} 的信息{(input.Accepts ? "决定转为主动公开" : "不转为主动公开")}",
                input.Accepts ? $"{words} 请起草主动公开信息，去掉申请人的信息后送审。" : words,
                RequestLinks.Proactive(work.Request.Id)
            )
        );
        AuditedEvent happened = input.Accepts
            ? new CandidateAccepted(work.Request.Subject)
            : new CandidateDeclined(work.Request.Subject);
        db.Record(acting, happened);
        await db.SaveChangesAsync(cancel);
        return open[0];
    }

    private static List<Problem> ProblemsOf(
        Input input,
        IReadOnlyList<ProactiveCandidate> open,
        IReadOnlyList<Guid> persons
    ) =>
        open is not [.., var newest] ? [new Problem("", "没有等待决定的建议。")]
        : open.Any(c => c.IsBy(persons)) ? [TurningRules.AnotherDecides.ToProblem()]
        : newest.Id != input.Read ? [new Problem("", "您打开这一页之后又有新的建议，请看过再决定。")]
        : new FieldCheck()
            .Needed(
                nameof(input.Words),
                input.Accepts ? "转为主动公开的理由" : "不转为主动公开的理由",
                input.Words,
                ProactiveCandidate.LongestWords
            )
            .Problems;
}

/// <summary>What was answered becomes public.</summary>
[Term("决定转主动公开")]
public sealed record CandidateAccepted(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>What was answered does not become public.</summary>
[Term("决定不转主动公开")]
public sealed record CandidateDeclined(AuditSubject Subject) : AuditedEvent(Subject);
