using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Repeating;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>修改信息: writes the newest version of an item. Signatures on what it said before fall away.</summary>
public sealed class WriteItem(PlatformDb db, ItemChange change)
{
    /// <summary>Which item as it was read, and what it says now.</summary>
    public sealed record Input(Guid ItemId, int Version, ItemContent Content);

    /// <summary>Writes it, or says what has to be mended.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var content = ItemContentCheck.Draft(input.Content);
        var work = await change.FindAsync(input.ItemId, cancel);
        var scheme = await ColumnSchemes.OfAsync(db, work.Agency, input.Content.Column, cancel);
        var print = await db.PrintOfAsync(work.Item.Id, cancel);
        return await change.ApplyAsync(
            work,
            input.Version,
            _ =>
                DraftKeepers
                    .Refusals(context.Actor, work)
                    .Concat(content.Problems)
                    .Concat(SchemeStays(work.Newest, scheme)),
            now =>
            {
                work.Newest.Write(content.Value!, ItemAuthor.Of(context.Actor), now);
                work.Newest.ReviewBy(scheme);
                db.Follow(print, work.Item, work.Newest);
            },
            () => new ItemWritten(work.Item.Subject),
            context,
            cancel
        );
    }

    /// <summary>A review cannot begin in a column with an easy scheme and end in one with a strict scheme.</summary>
    private static IEnumerable<Problem> SchemeStays(ItemVersion version, string scheme) =>
        version.BegunWith is null || version.SchemeKey == scheme
            ? []
            :
            [
                new Problem(
                    nameof(ItemContent.Column),
                    $"这一版已按“{ReviewSchemes.Of(version.SchemeKey).Name}”送审，所选栏目采用“{ReviewSchemes.Of(scheme).Name}”。请作废后在新栏目重新起草。"
                ),
            ];
}

/// <summary>An item was written.</summary>
[Term("修改信息")]
public sealed record ItemWritten(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>Who may write an item, and when.</summary>
internal static class DraftKeepers
{
    /// <summary>Why it cannot be written now; nothing when it can.</summary>
    public static IEnumerable<Problem> Refusals(Actor actor, ItemAtWork work)
    {
        if (ItemKeepers.Refusal(actor, work.Agency, StaffRole.Handler) is { } refusal)
        {
            yield return refusal;
        }
        else if (work.Newest.PublishedAt is not null)
        {
            yield return new Problem("", "这一版已经发布，不能再改。需要更正的，请用“更正”另立新版本送审。");
        }
        else if (work.Item.State is ItemState.Discarded)
        {
            yield return new Problem("", "这条草稿已经作废，不能再改。");
        }
    }
}
