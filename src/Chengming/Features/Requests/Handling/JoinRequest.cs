using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Handling;

/// <summary>合并办理: works on an application together with another one of the agency.</summary>
public sealed class JoinRequest(PlatformDb db, RequestChange change)
{
    /// <summary>Which case as it was read, and the number of the leading one.</summary>
    public sealed record Input(Guid RequestId, int Version, string? Lead);

    /// <summary>Joins them, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var number = input.Lead.Tidy();
        var own = await db.Set<DisclosureRequest>()
            .Where(r => r.Id == input.RequestId)
            .Select(r => r.AgencyId)
            .SingleAsync(cancel);
        var lead = await db.Set<DisclosureRequest>()
            .Include(r => r.Events.OrderBy(e => e.Number))
            .SingleOrDefaultAsync(r => r.AgencyId == own && r.Number == number && r.Id != input.RequestId, cancel);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work => ProblemsOf(work.Request, lead),
            (work, by) => work.Request.JoinTo(lead!, work.Today, by, work.Now),
            work => new RequestJoined(work.Request.Subject, lead!.Number),
            context,
            cancel
        );
    }

    private static List<Problem> ProblemsOf(DisclosureRequest request, DisclosureRequest? lead) =>
        request.WhyNotJoin() is { } broken
            ? [broken.ToProblem()]
            : new FieldCheck()
                .Holds(
                    lead is not null,
                    nameof(Input.Lead),
                    "本机关没有这个编号的其他申请，请照登记簿填写，如 2026-0003。"
                )
                .Holds(lead is null or { IsOpen: true }, nameof(Input.Lead), "那件申请已经办结，不能一起办理。")
                .Holds(
                    lead is null or { JoinedToId: null },
                    nameof(Input.Lead),
                    "那件申请已经合并到别的申请，请填写主办的那一件。"
                )
                .Holds(
                    !request.WasJoinedByOthers,
                    nameof(Input.Lead),
                    "有别的申请合并到这一件，请把那一件合并过来，或者先让它们分开办理。"
                )
                .Problems;
}

/// <summary>An application is worked on together with another.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Request">Number of the leading case.</param>
[Term("合并办理")]
public sealed record RequestJoined(AuditSubject Subject, string Request) : AuditedEvent(Subject);
