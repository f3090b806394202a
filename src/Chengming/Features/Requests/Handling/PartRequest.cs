using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>分开办理: what was joined goes on by itself.</summary>
public sealed class PartRequest(RequestChange change)
{
    /// <summary>Which case as it was read.</summary>
    public sealed record Input(Guid RequestId, int Version);

    /// <summary>Parts it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work => work.Request.WhyNotPart() is { } broken ? [broken.ToProblem()] : [],
            (work, by) => work.Request.Part(work.Today, by, work.Now),
            work => new RequestParted(work.Request.Subject),
            context,
            cancel
        );
}

/// <summary>An application is worked on by itself again.</summary>
[Term("分开办理")]
public sealed record RequestParted(AuditSubject Subject) : AuditedEvent(Subject);
