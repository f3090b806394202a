using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>移除附件: takes a file away from a draft.</summary>
public sealed class DetachFile(ItemChange change)
{
    /// <summary>Which item as it was read, and which file.</summary>
    public sealed record Input(Guid ItemId, int Version, Guid AttachmentId);

    /// <summary>Takes it away, or says why not.</summary>
    public Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var name = "";
        return change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) =>
                DraftKeepers.Refusals(context.Actor, work).ToList() is { Count: > 0 } refusals ? refusals
                : work.Newest.Attachments.All(a => a.Id != input.AttachmentId) ? [new Problem("", "这个附件已经移除。")]
                : [],
            (work, now) =>
            {
                var attachment = work.Newest.Attachments.Single(a => a.Id == input.AttachmentId);
                name = attachment.FileName;
                work.Newest.Detach(attachment, ItemAuthor.Of(context.Actor), now);
            },
            work => new FileDetached(work.Item.Subject, name),
            context,
            cancel
        );
    }
}

/// <summary>A file was taken away from a draft.</summary>
/// <param name="Subject">The item.</param>
/// <param name="FileName">Name of the file.</param>
[Term("移除附件")]
public sealed record FileDetached(AuditSubject Subject, string FileName) : AuditedEvent(Subject);
