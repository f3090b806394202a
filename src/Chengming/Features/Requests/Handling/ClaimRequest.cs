using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>认领: a handler takes a case that nobody has.</summary>
public sealed class ClaimRequest(RequestChange change)
{
    /// <summary>Which case as it was read.</summary>
    public sealed record Input(Guid RequestId, int Version);

    /// <summary>Takes it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            [StaffRole.Handler],
            work => work.Request.WhyNotClaim() is { } broken ? [broken.ToProblem()] : [],
            (work, by) => work.Request.Claim(work.Today, by, work.Now),
            work => new RequestClaimed(work.Request.Subject),
            context,
            cancel
        );
}

/// <summary>A handler took a case.</summary>
[Term("认领申请")]
public sealed record RequestClaimed(AuditSubject Subject) : AuditedEvent(Subject);
