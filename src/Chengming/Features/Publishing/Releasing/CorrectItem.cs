using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>更正: begins the next version of a published item, with a note to readers. The public goes on seeing the old one until the new one was reviewed.</summary>
public sealed class CorrectItem(PlatformDb db, ItemChange change)
{
    /// <summary>Longest note.</summary>
    public const int LongestNote = 500;

    /// <summary>Which item as it was read, and what readers are told.</summary>
    public sealed record Input(Guid ItemId, int Version, string? Note);

    /// <summary>Begins the version, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.ItemId, cancel);
        var scheme = await ColumnSchemes.OfAsync(db, work.Agency, work.Newest.Content.Column, cancel);
        ItemVersion? next = null;
        return await change.ApplyAsync(
            work,
            input.Version,
            _ => Problems(input, context.Actor, work),
            now =>
            {
                next = work.Newest.Next(ItemAuthor.Of(context.Actor), scheme, input.Note!.Trim(), now);
                db.Add(next);
                work.Item.Reflect(next, null, now);
            },
            () => new CorrectionBegun(work.Item.Subject, next!.Number),
            context,
            cancel,
            reflects: false
        );
    }

    private static IEnumerable<Problem> Problems(Input input, Actor actor, ItemAtWork work)
    {
        if (ItemKeepers.Refusal(actor, work.Agency, StaffRole.Handler) is { } refusal)
        {
            yield return refusal;
        }

        if (work.Newest.PublishedAt is null && !work.Item.WasReviewedBeforeWithdrawal(work.Newest))
        {
            yield return new Problem("", "最新一版还没有发布，直接修改即可。");
        }

        if (string.IsNullOrWhiteSpace(input.Note) || input.Note.Length > LongestNote)
        {
            yield return new Problem(nameof(Input.Note), $"请用不超过 {LongestNote} 个字写明更正了什么，读者会看到。");
        }
    }
}

/// <summary>A correction of a published item was begun.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Number">Number of the new version.</param>
[Term("更正信息")]
public sealed record CorrectionBegun(AuditSubject Subject, int Number) : AuditedEvent(Subject);
