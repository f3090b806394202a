using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>
/// 登记重新答复: the reply that the review organ or the court ordered; what it releases was reviewed for secrecy like the first one. No new application is counted,
/// and table 3 keeps the first result.
/// </summary>
[Cites(Instrument.Regulation, article: 17)]
[Cites(Instrument.StateSecretsLaw, article: 35)]
public sealed class RecordNewReply(
    PlatformDb db,
    ProceedingChange change,
    SecrecyReviews reviews,
    WithheldPassages withheld,
    TimeProvider clock
)
{
    /// <summary>Which proceeding as it was read, the day, and the kind of decision.</summary>
    public sealed record Input(Guid ProceedingId, int Version, DateOnly? On, string? Decision);

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<RemedyProceeding>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var (notices, request) = await ThirdPartiesAsync(input.ProceedingId, cancel);
        var secrecy = await SecrecyAsync(input.ProceedingId, cancel);
        var decision = DecisionKinds.All.FirstOrDefault(k => k.Code == input.Decision && !k.CeasesProcessing);
        var isPartial = request is null
            ? null
            : await withheld.WhyNotAsync(decision, request.Id, input.ProceedingId, cancel);
        return await change.ApplyAsync(
            input.ProceedingId,
            input.Version,
            p =>
                p.WhyNotReplyAnew() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "重新答复的日期",
                            input.On,
                            ChinaTime.Today(clock),
                            p.ConcludedOn,
                            "审结之日"
                        )
                        .Holds(decision is not null, nameof(input.Decision), "请选择重新答复的类型。")
                        .Fault(
                            nameof(input.Decision),
                            TellsThirdParty(input.Decision) ? Untold(p, input.On, notices, request) : null
                        )
                        .Fault(nameof(input.Decision), isPartial)
                        .Fault(nameof(input.Decision), Unreviewed(p, decision, secrecy))
                        .Problems,
            p => p.ReplyAnew(input.On!.Value, input.Decision!, secrecy),
            p => new RepliedAnew(p.Subject, input.On!.Value, input.Decision!),
            context,
            cancel
        );
    }

    private static bool TellsThirdParty(string? decision) =>
        DecisionKinds.All.Any(k => k.Code == decision && k.Needs.Contains(DecisionRequirement.NoticeToThirdParty));

    private static string? Unreviewed(RemedyProceeding order, DecisionKind? decision, CaseSecrecy secrecy) =>
        decision is not null && secrecy.WhyNotReplyAnew(order, decision) is { } broken
            ? broken.ToProblem().Message
            : null;

    // A proceeding about another matter than an application has no case whose documents could be reviewed.
    private async Task<CaseSecrecy> SecrecyAsync(Guid proceedingId, CancellationToken cancel) =>
        await db.Set<RemedyProceeding>().Where(p => p.Id == proceedingId).Select(p => p.RequestId).SingleAsync(cancel)
            is { } requestId
            ? await reviews.OfAsync(requestId, cancel)
            : CaseSecrecy.NotDemanded;

    // One third party needs no name: any notice to it will do. Of several each is told, by a notice addressed as the consultation names it.
    private static string? Untold(
        RemedyProceeding order,
        DateOnly? on,
        IReadOnlyList<CaseLetter> notices,
        DisclosureRequest? request
    )
    {
        var told = notices.Where(n => n.Service!.On >= order.ConcludedOn && n.Service.On <= on).ToList();
        var asked = request?.Consultations(ConsultationKind.ThirdParty).ToList() ?? [];
        var named = told.SelectMany(n => request?.ThirdPartyNamed(n.Addressee) ?? []).Select(c => c.Words).ToHashSet();
        var left =
            asked.Count > 1
                ? asked.Where(c => !named.Contains(c.Words)).Select(DisclosureRequest.NameOf).Distinct().ToList()
                : [];
        return told.Count > 0 && left.Count == 0
            ? null
            : $"{RequestRules.ThirdPartyMustBeTold.Sentence}（{RequestRules.ThirdPartyMustBeTold.Basis}）。"
                + (
                    left.Count > 0
                        ? $"审结以后没有向它们送达过《第三方告知书》：{string.Join('、', left)}；告知书的主送照这样写。"
                        : "审结以后没有送达过《第三方告知书》。"
                );
    }

    /// <summary>The notices that were served on third parties, and the case that tells who was asked. It is closed, so that only the papers show who was told.</summary>
    private async Task<(IReadOnlyList<CaseLetter> Notices, DisclosureRequest? Request)> ThirdPartiesAsync(
        Guid proceedingId,
        CancellationToken cancel
    )
    {
        var notices = await db.Set<CaseLetter>()
            .AsNoTracking()
            .Where(l =>
                l.KindCode == CaseLetter.ThirdPartyNotice
                && l.State == LetterState.Served
                && db.Set<RemedyProceeding>().Any(p => p.Id == proceedingId && p.RequestId == l.RequestId)
            )
            .ToListAsync(cancel);
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Events)
            .SingleOrDefaultAsync(
                r => db.Set<RemedyProceeding>().Any(p => p.Id == proceedingId && p.RequestId == r.Id),
                cancel
            );
        return (notices, request);
    }
}

/// <summary>The agency replied anew, as ordered.</summary>
/// <param name="Subject">The proceeding.</param>
/// <param name="On">The day.</param>
/// <param name="Decision">Code of the decision kind.</param>
[Term("登记重新答复")]
public sealed record RepliedAnew(AuditSubject Subject, DateOnly On, string Decision) : AuditedEvent(Subject);
