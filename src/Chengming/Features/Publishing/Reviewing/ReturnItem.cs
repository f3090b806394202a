using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>退回: a reviewer sends the item back to an earlier step and says what has to be mended, where it stands in the text.</summary>
public sealed class ReturnItem(ItemChange change)
{
    private const int MostRemarks = 100;

    /// <summary>Which item and step, where it goes back to, and why.</summary>
    public sealed record Input(
        Guid ItemId,
        int Version,
        string Step,
        string To,
        string? Remarks,
        IReadOnlyList<PassageRemark> Passages
    );

    /// <summary>Returns it, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.ItemId, cancel);
        var turn = new ReviewTurn(work, input.Step, context);
        return await change.ApplyAsync(
            work,
            input.Version,
            now =>
                Fields(input) is { Count: > 0 } wrong ? wrong : turn.Problems(step => EntryOf(input, step, turn, now)),
            now =>
            {
                turn.Enter(step => EntryOf(input, step, turn, now)).About(input.Passages);
                work.Newest.Unschedule();
            },
            () => new ItemReturned(work.Item.Subject, input.Step, input.To),
            turn.Context,
            cancel
        );
    }

    private static List<Problem> Fields(Input input)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(input.Remarks) && input.Passages.Count == 0)
        {
            problems.Add(new Problem(nameof(Input.Remarks), "请写明退回意见，让起草人知道改哪里。"));
        }

        if (input.Remarks?.Length > SubmitItem.LongestWords)
        {
            problems.Add(new Problem(nameof(Input.Remarks), $"退回意见不能超过 {SubmitItem.LongestWords} 个字。"));
        }

        if (input.Passages.Count > MostRemarks || input.Passages.Any(p => p.Remark.Length > SubmitItem.LongestWords))
        {
            problems.Add(
                new Problem(
                    nameof(Input.Passages),
                    $"段落意见最多 {MostRemarks} 条，每条不超过 {SubmitItem.LongestWords} 个字。"
                )
            );
        }

        return problems;
    }

    private static StepReturned EntryOf(Input input, ReviewStep step, ReviewTurn turn, DateTimeOffset now) =>
        new(
            now,
            turn.Person,
            step.Code,
            step.Role,
            input.To,
            string.IsNullOrWhiteSpace(input.Remarks) ? $"段落意见 {input.Passages.Count} 条" : input.Remarks.Trim(),
            turn.Actor.ActsFor?.PrincipalId
        );
}

/// <summary>An item was returned.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Step">Code of the step whose signer returned it.</param>
/// <param name="To">Code of the step it went back to.</param>
[Term("审查退回")]
public sealed record ItemReturned(AuditSubject Subject, string Step, string To) : AuditedEvent(Subject);
