using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;
using Chengming.Law.Requests;

namespace Chengming.Features.Requests.Handling;

/// <summary>提出延期: at most twenty working days, once; the head of the disclosure office decides, then the applicant is told.</summary>
[Cites(Instrument.Regulation, article: 33, paragraph: 2)]
public sealed class ProposeExtension(PlatformDb db, RequestChange change, RequestProposals proposals)
{
    /// <summary>Which case as it was read, how long and why.</summary>
    public sealed record Input(Guid RequestId, int Version, int? Days, string? Reason);

    /// <summary>Proposes it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var all = await proposals.OfAsync(input.RequestId, cancel);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                (work.Request.WhyNotExtend() ?? all.WhyNotPropose(ProposalKind.Extension)) is { } broken
                    ? [broken.ToProblem()]
                    : ProblemsOf(input, work),
            (work, by) =>
            {
                work.Request.TakeProposal();
                db.Add(
                    RequestProposal.ForExtension(
                        work.Request.Id,
                        input.Days!.Value,
                        PersonalData.MaskAll(input.Reason.Tidy()),
                        by,
                        work.Now
                    )
                );
            },
            work => new ExtensionProposed(work.Request.Subject, input.Days!.Value),
            context,
            cancel
        );
    }

    private static List<Problem> ProblemsOf(Input input, RequestAtWork work)
    {
        var longest = RequestPeriods.LongestExtension.On(work.Today);
        return new FieldCheck()
            .Holds(
                input.Days is { } days && days >= 1 && days <= longest,
                nameof(input.Days),
                $"延长的工作日数请填 1 至 {longest}（《条例》第三十三条第二款）。"
            )
            .Needed(nameof(input.Reason), "延期的理由", input.Reason, RequestEvent.LongestWords)
            .Holds(
                work.Clocks.Conventions.LateExtensionCounts || work.Request.DueOn >= work.Today,
                "",
                $"答复期限 {work.Request.DueOn:yyyy-MM-dd} 已过，延期应当在期限届满前告知申请人。"
            )
            .Problems;
    }
}

/// <summary>An extension was proposed.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Days">Working days.</param>
[Term("提出延期")]
public sealed record ExtensionProposed(AuditSubject Subject, int Days) : AuditedEvent(Subject);
