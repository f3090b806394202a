using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Law;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>申请人建议主动公开: the applicant, who showed the query code and the name, suggests it for this one case (art. 44, second sentence).</summary>
[Cites(Instrument.Regulation, article: 44)]
public sealed class SuggestOnline(PlatformDb db, RequestChange change, ProposeCandidate propose)
{
    private const int MostOfOneCase = 3;

    /// <summary>Which case, and why, if that was said.</summary>
    public sealed record Input(Guid RequestId, string? Words);

    /// <summary>Keeps the suggestion, or says why not.</summary>
    public async Task<Outcome<ProactiveCandidate>> RunAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var work = await change.FindAsync(input.RequestId, cancel);
        var all = await Candidates.OfAsync(db, input.RequestId, cancel);
        if (WhyNot(all, work.Request) is { } broken)
        {
            return broken;
        }

        var check = new FieldCheck().AtMost("Suggestion", "建议的理由", input.Words, ProactiveCandidate.LongestWords);
        return check.Problems.Count > 0
            ? check.Problems
            : await propose.AddAsync(
                work,
                CandidateSource.Applicant,
                input.Words.Tidy(),
                new RequestHand(null, "申请人"),
                context,
                cancel
            );
    }

    /// <summary>Why the applicant may not suggest it now; null when nothing stands in the way.</summary>
    internal static Problem? WhyNot(CandidatesOfCase all, DisclosureRequest request) =>
        all.WhyNotPropose(request, CandidateSource.Applicant) is { } broken ? broken.ToProblem()
        : all.All.Count(c => c.Source is CandidateSource.Applicant) >= MostOfOneCase
            ? new Problem("", "这件申请的建议已经答复过几次，有新的理由请联系受理机构。")
        : null;
}
