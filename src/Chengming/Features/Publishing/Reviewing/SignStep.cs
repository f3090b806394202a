using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>签字: a reviewer passes the step whose turn it is, on exactly the content that was read.</summary>
public sealed class SignStep(ItemChange change)
{
    /// <summary>Which item and step, and the hash of the content that the signer had before the eyes.</summary>
    public sealed record Input(Guid ItemId, int Version, string Step, string ContentHash, string? Opinion);

    /// <summary>Signs, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.ItemId, cancel);
        var turn = new ReviewTurn(work, input.Step, context);
        return await change.ApplyAsync(
            work,
            input.Version,
            now =>
                input.Opinion?.Length > SubmitItem.LongestWords
                    ? [new Problem(nameof(Input.Opinion), $"意见不能超过 {SubmitItem.LongestWords} 个字。")]
                    : turn.Problems(step => EntryOf(input, step, turn, now)),
            now => turn.Enter(step => EntryOf(input, step, turn, now)),
            () => new ItemSigned(work.Item.Subject, input.Step),
            turn.Context,
            cancel
        );
    }

    private static StepSigned EntryOf(Input input, ReviewStep step, ReviewTurn turn, DateTimeOffset now) =>
        new(
            now,
            turn.Person,
            step.Code,
            step.Role,
            input.ContentHash,
            input.Opinion?.Trim() ?? "",
            turn.Actor.ActsFor?.PrincipalId
        );
}

/// <summary>A step of a review was signed.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Step">Code of the step.</param>
[Term("审查签字")]
public sealed record ItemSigned(AuditSubject Subject, string Step) : AuditedEvent(Subject);
