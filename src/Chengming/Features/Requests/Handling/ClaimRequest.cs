using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Handling;

/// <summary>认领: a handler takes a case that nobody has, and with a leading application what is worked on together with it and nobody has either.</summary>
public sealed class ClaimRequest(PlatformDb db, RequestChange change)
{
    /// <summary>Which case as it was read.</summary>
    public sealed record Input(Guid RequestId, int Version);

    /// <summary>Takes it and what is joined to it, all or nothing, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var joined = await AssignRequest
            .JoinedTo(db, input.RequestId)
            .Where(r => r.HandlerId == null)
            .Include(r => r.Events)
            .ToListAsync(cancel);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            [StaffRole.Handler],
            work => work.Request.WhyNotClaim() is { } broken ? [broken.ToProblem()] : [],
            (work, by) =>
            {
                work.Request.Claim(work.Today, by, work.Now);
                foreach (var other in joined)
                {
                    other.ClaimWithLead(work.Request, work.Today, by, work.Now);
                    db.Record(context, new RequestClaimed(other.Subject));
                }
            },
            work => new RequestClaimed(work.Request.Subject),
            context,
            cancel
        );
    }
}

/// <summary>A handler took a case.</summary>
[Term("认领申请")]
public sealed record RequestClaimed(AuditSubject Subject) : AuditedEvent(Subject);
