using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Coordination;

/// <summary>撤回协办: what is not needed any more.</summary>
public sealed class WithdrawAssistance(AssistanceChange change)
{
    /// <summary>What was asked, as it was read.</summary>
    public sealed record Input(Guid Id, int Version);

    /// <summary>Takes it back, or says why not.</summary>
    public Task<Outcome<Assistance>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.Id,
            input.Version,
            [],
            (assistance, work) => assistance.Withdraw(RequestHand.Of(context.Actor), work.Now),
            (assistance, request) => new AssistanceWithdrawn(assistance.Subject, request.Number),
            context,
            cancel
        );
}

/// <summary>What was asked was taken back.</summary>
/// <param name="Subject">What was asked.</param>
/// <param name="Request">Number of the case.</param>
[Term("撤回协办")]
public sealed record AssistanceWithdrawn(AuditSubject Subject, string Request) : AuditedEvent(Subject);
