using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Handling;

/// <summary>指派承办: says which department answers, and who in it. What is worked on together with a leading application goes along with it.</summary>
public sealed class AssignRequest(PlatformDb db, RequestChange change)
{
    /// <summary>Which case as it was read, and to whom.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="DepartmentId">The department; null for none.</param>
    /// <param name="HandlerId">The handler; null while the department has to choose one.</param>
    public sealed record Input(Guid RequestId, int Version, Guid? DepartmentId, Guid? HandlerId);

    /// <summary>The handlers of an agency.</summary>
    public static IQueryable<StaffAccount> HandlersOf(PlatformDb db, Guid agencyId) =>
        db
            .StaffAccounts.AsNoTracking()
            .Where(a =>
                a.AgencyId == agencyId && a.DisabledAt == null && a.Grants.Any(g => g.Role == StaffRole.Handler)
            )
            .OrderBy(a => a.Name)
            .ThenBy(a => a.Id);

    /// <summary>The open applications that are worked on together with a leading one, in the order of the register.</summary>
    public static IQueryable<DisclosureRequest> JoinedTo(PlatformDb db, Guid leadId) =>
        db.Set<DisclosureRequest>()
            .Where(r => r.JoinedToId == leadId && r.ClosedOn == null)
            .OrderBy(r => r.Year)
            .ThenBy(r => r.Serial);

    /// <summary>Assigns it and what is joined to it, all or nothing, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agencyId = await db.Set<DisclosureRequest>()
            .Where(r => r.Id == input.RequestId)
            .Select(r => r.AgencyId)
            .SingleAsync(cancel);
        var department = await db.Set<AgencyDepartment>()
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == input.DepartmentId && d.AgencyId == agencyId, cancel);
        var handler = await HandlersOf(db, agencyId).SingleOrDefaultAsync(a => a.Id == input.HandlerId, cancel);
        var to = new DepartmentAndHandler(department?.Id, department?.Name ?? "", handler?.Id, handler?.Name ?? "");
        var joined = await JoinedTo(db, input.RequestId).Include(r => r.Events).ToListAsync(cancel);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                !work.Request.IsOpen
                    ? [RequestRules.MustBeOpen.ToProblem()]
                    : new FieldCheck()
                        .Holds(
                            department is not null || handler is not null,
                            nameof(Input.DepartmentId),
                            "请选择承办科室或者承办人。"
                        )
                        .Problems,
            (work, by) =>
            {
                work.Request.Assign(to, work.Today, by, work.Now);
                foreach (var other in joined)
                {
                    other.FollowLead(work.Request, to, work.Today, by, work.Now);
                    db.Record(context, new RequestAssigned(other.Subject));
                }
            },
            work => new RequestAssigned(work.Request.Subject),
            context,
            cancel
        );
    }
}

/// <summary>A case was assigned.</summary>
[Term("指派承办")]
public sealed record RequestAssigned(AuditSubject Subject) : AuditedEvent(Subject);
