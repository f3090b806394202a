using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Dues;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests;

/// <summary>What every change of a case has in common: the version that was read, who may, the clock read anew, the record.</summary>
public sealed class RequestChange(PlatformDb db, RequestClocks clocks, TimeProvider clock)
{
    /// <summary>The case with everything that happened to it, to be changed.</summary>
    /// <exception cref="InvalidOperationException">There is no such case.</exception>
    public async Task<RequestAtWork> FindAsync(Guid requestId, CancellationToken cancel)
    {
        var request = await db.Set<DisclosureRequest>()
            .Include(r => r.Events.OrderBy(e => e.Number))
            .SingleAsync(r => r.Id == requestId, cancel);
        var agency = await db.Agencies.SingleAsync(a => a.Id == request.AgencyId, cancel);
        return new RequestAtWork(request, agency, await clocks.ForAsync([agency.Id], cancel), clock.GetUtcNow());
    }

    /// <summary>Changes a case unless there are problems.</summary>
    /// <param name="requestId">The case.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="roles">Who may.</param>
    /// <param name="check">What is wrong; empty when nothing is.</param>
    /// <param name="verb">What happens.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">Who, from where, why.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<Outcome<DisclosureRequest>> ApplyAsync(
        Guid requestId,
        int version,
        IReadOnlyCollection<StaffRole> roles,
        Func<RequestAtWork, IEnumerable<Problem>> check,
        Action<RequestAtWork, RequestHand> verb,
        Func<RequestAtWork, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var work = await FindAsync(requestId, cancel);
        db.Expect(work.Request, version);
        return RequestKeepers.Refusal(context.Actor, work.Agency, roles) is { } refusal
            ? (Outcome<DisclosureRequest>)refusal
            : await ApplyAsync(work, check, verb, happened, context, cancel);
    }

    /// <summary>The same for the applicant, who showed the query code and the name and acts on this one case only.</summary>
    /// <param name="requestId">The case.</param>
    /// <param name="version">The version that the applicant had before the eyes.</param>
    /// <param name="check">What is wrong; empty when nothing is.</param>
    /// <param name="verb">What happens.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">From where.</param>
    /// <param name="cancel">Breaks off.</param>
    internal async Task<Outcome<DisclosureRequest>> ApplyByApplicantAsync(
        Guid requestId,
        int version,
        Func<RequestAtWork, IEnumerable<Problem>> check,
        Action<RequestAtWork, RequestHand> verb,
        Func<RequestAtWork, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var work = await FindAsync(requestId, cancel);
        db.Expect(work.Request, version);
        return await ApplyAsync(work, check, verb, happened, context, cancel);
    }

    private async Task<Outcome<DisclosureRequest>> ApplyAsync(
        RequestAtWork work,
        Func<RequestAtWork, IEnumerable<Problem>> check,
        Action<RequestAtWork, RequestHand> verb,
        Func<RequestAtWork, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var problems = check(work).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        verb(work, RequestHand.Of(context.Actor));
        work.Request.Reckon(work.Clocks.Reckon(work.Agency.Id, work.Request.Events));
        db.Record(context, happened(work));
        await db.SaveChangesAsync(cancel);
        return work.Request;
    }
}

/// <summary>A case with what is needed to change it (办理中的申请).</summary>
/// <param name="Request">The case with its events.</param>
/// <param name="Agency">The agency that answers it.</param>
/// <param name="Clocks">Reads its clock.</param>
/// <param name="Now">The moment of the change.</param>
[Term("办理中的申请")]
public sealed record RequestAtWork(
    DisclosureRequest Request,
    Agency Agency,
    RequestClockReader Clocks,
    DateTimeOffset Now
)
{
    /// <summary>Today.</summary>
    public DateOnly Today => Clocks.Today;

    /// <summary>Its clock before the change.</summary>
    public ReplyClock Clock => Clocks.Read(Request);
}
