using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Features.Notifications;
using Chengming.Law;

namespace Chengming.Features.Requests.Coordination;

/// <summary>催办: asks again for what was not answered, and keeps how often.</summary>
public sealed class ChaseAssistance(AssistanceChange change, Notify notify)
{
    /// <summary>What was asked, as it was read.</summary>
    public sealed record Input(Guid Id, int Version);

    /// <summary>Asks again, or says why not.</summary>
    public Task<Outcome<Assistance>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.Id,
            input.Version,
            [],
            (assistance, work) =>
            {
                assistance.Chase(work.Now);
                if (assistance.HelperId is { } helper)
                {
                    notify.Add(
                        [helper],
                        new(
                            $"催办：申请 {work.Request.Number} 的协办还没有答复",
                            $"{context.Actor.Name}第 {assistance.ChaseCount} 次催办，期限 {assistance.DueOn:yyyy-MM-dd}：{assistance.Asked}",
                            CoordinationLinks.Of(work.Request.Id)
                        )
                    );
                }
            },
            (assistance, request) => new AssistanceChased(assistance.Subject, request.Number, assistance.ChaseCount),
            context,
            cancel
        );
}

/// <summary>What was asked was asked again.</summary>
/// <param name="Subject">What was asked.</param>
/// <param name="Request">Number of the case.</param>
/// <param name="Count">How often by now.</param>
[Term("催办")]
public sealed record AssistanceChased(AuditSubject Subject, string Request, int Count) : AuditedEvent(Subject);
