using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Law;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>建议转主动公开: by whoever works on cases of the agency. The head of the disclosure office is told.</summary>
[Cites(Instrument.Regulation, article: 44)]
public sealed class ProposeCandidate(PlatformDb db, RequestChange change, SameWanted same, Notify notify)
{
    /// <summary>Which case, and why.</summary>
    public sealed record Input(Guid RequestId, string? Words);

    /// <summary>Proposes it, or says why not.</summary>
    public async Task<Outcome<ProactiveCandidate>> RunAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var work = await change.FindAsync(input.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var all = await Candidates.OfAsync(db, input.RequestId, cancel);
        if (all.WhyNotPropose(work.Request, CandidateSource.Office) is { } broken)
        {
            return broken.ToProblem();
        }

        var check = new FieldCheck().Needed(
            nameof(input.Words),
            "转为主动公开的理由",
            input.Words,
            ProactiveCandidate.LongestWords
        );
        return check.Problems.Count > 0
            ? check.Problems
            : await AddAsync(
                work,
                CandidateSource.Office,
                input.Words.Tidy(),
                RequestHand.Of(context.Actor),
                context,
                cancel
            );
    }

    /// <summary>Adds it, whoever it comes from.</summary>
    internal async Task<ProactiveCandidate> AddAsync(
        RequestAtWork work,
        CandidateSource source,
        string words,
        RequestHand by,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var others = (await same.OfAsync(work.Request, cancel)).Select(r => r.Who).Distinct().Count();
        var candidate = new ProactiveCandidate(work.Request, source, others, PersonalData.MaskAll(words), by, work.Now);
        db.Add(candidate);
        await notify.AddAsync(
            StaffRole.DisclosureHead,
            work.Agency.Id,
            new(
                $"申请 {work.Request.Number} 的信息建议转为主动公开",
                $"{CandidateWords.SourceOf(source)}。请决定是否转为主动公开，并写明理由（《条例》第四十四条）。",
                RequestLinks.Proactive(work.Request.Id)
            ),
            cancel
        );
        db.Record(context, new CandidateProposed(work.Request.Subject, CandidateWords.SourceOf(source)));
        await db.SaveChangesAsync(cancel);
        return candidate;
    }
}

/// <summary>It was suggested that what was answered becomes public.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Source">Who suggested it.</param>
[Term("建议转主动公开")]
public sealed record CandidateProposed(AuditSubject Subject, string Source) : AuditedEvent(Subject);
