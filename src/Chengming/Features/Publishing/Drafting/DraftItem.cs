using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Repeating;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>起草信息: enters an item with its index number and its first version.</summary>
public sealed class DraftItem(PlatformDb db, ItemChange change, PlatformSettings settings, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>Whose item, what it says, and the files that come with it.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Files">Files that were kept for the agency and checked; null for none.</param>
    /// <param name="Id">Its identifier, where work that may be broken off must not enter it twice; null for a new one.</param>
    /// <param name="Origin">Where it comes from, when another feature hands it in; null for what is drafted here.</param>
    public sealed record Input(
        Guid AgencyId,
        ItemContent Content,
        IReadOnlyList<DraftedFile>? Files = null,
        Guid? Id = null,
        DraftOrigin? Origin = null
    );

    /// <summary>Enters the item, or says what has to be mended.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var publishing = await settings.GetAsync<PublishingSettings>(cancel);
        for (var tried = 1; ; tried++)
        {
            var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
            if (ItemKeepers.Refusal(context.Actor, agency, StaffRole.Handler) is { } refusal)
            {
                return refusal;
            }

            if (agency.CreditCode is not { } code)
            {
                return new Problem(
                    "",
                    $"{agency.Name}还没有登记统一社会信用代码，编不出索引号。请系统管理员在“机构管理”中填写。"
                );
            }

            var content = ItemContentCheck.Draft(input.Content);
            if (!content.IsDone)
            {
                return content.Problems.ToList();
            }

            if (input.Files?.Count > AttachFile.MostFiles)
            {
                return new Problem(
                    nameof(ItemContent.Text),
                    $"一条信息最多 {AttachFile.MostFiles} 个文件（正文图片也算在内），现在有 {input.Files.Count} 个。"
                );
            }

            var item = await EnterAsync(
                agency,
                IndexNumberRule.Of(publishing.IndexPatternOf(agency.Code), code.Text),
                input with
                {
                    Content = content.Value,
                },
                context,
                cancel
            );
            try
            {
                await db.SaveChangesAsync(cancel);
                return item;
            }
            catch (DbUpdateException) when (tried < MostTries)
            {
                // Somebody took the same serial at the same moment: the unique index holds, and the next one is free.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<DisclosureItem> EnterAsync(
        Agency agency,
        IndexNumberRule rule,
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.Day(now);
        var serial = await db.Set<DisclosureItem>()
            .Where(i => i.AgencyId == agency.Id && i.IndexYear == today.Year)
            .MaxAsync(i => (int?)i.IndexSerial, cancel);
        var item = new DisclosureItem(agency, rule.Write(today, (serial ?? 0) + 1), today, input.Id, input.Origin);
        var author = ItemAuthor.Of(context.Actor);
        var attachments = await AttachmentsAsync(agency, input.Files ?? [], cancel);
        var content = input.Content with { Text = WithPictures(input.Content.Text, item.Id, attachments) };
        var scheme = await ColumnSchemes.OfAsync(db, agency, content.Column, cancel);
        var version = new ItemVersion(item.Id, content, author, scheme, now);
        attachments.ForEach(a => version.Attach(a.Attachment, author, now));
        db.Add(item);
        db.Add(version);
        db.Follow(null, item, version);
        change.Reflect(new ItemAtWork(item, version, agency), now);
        db.Record(context, new ItemDrafted(item.Subject, item.IndexNumber));
        attachments.ForEach(a => db.Record(context, new FileAttached(item.Subject, a.Attachment.FileName)));
        return item;
    }

    private async Task<List<(ItemAttachment Attachment, string? Address)>> AttachmentsAsync(
        Agency agency,
        IReadOnlyList<DraftedFile> files,
        CancellationToken cancel
    )
    {
        var attachments = new List<(ItemAttachment, string?)>();
        foreach (var (place, drafted) in files.Index())
        {
            var file = await db.Set<StoredFile>()
                .SingleAsync(f => f.Id == drafted.FileId && f.AgencyId == agency.Id, cancel);
            file.Hold();
            var name = StoredFile.NameToKeep(drafted.Name);
            var title = drafted.Title ?? Path.GetFileNameWithoutExtension(name);
            attachments.Add(
                (new(file, name, title, place + 1, drafted.PictureAddress is not null), drafted.PictureAddress)
            );
        }

        return attachments;
    }

    private static string WithPictures(
        string text,
        Guid itemId,
        List<(ItemAttachment Attachment, string? Address)> attachments
    ) =>
        attachments
            .Where(a => a.Address is not null)
            .Aggregate(
                text,
                (html, a) =>
                    html.Replace(
                        $"src=\"{a.Address}\"",
                        $"src=\"/items/{itemId}/files/{a.Attachment.Id}\"",
                        StringComparison.Ordinal
                    )
            );
}

/// <summary>A file that a draft begins with (起草时的附件).</summary>
/// <param name="FileId">The kept file.</param>
/// <param name="Name">The name it was given in under.</param>
/// <param name="Title">附件名称; null for the name of the file.</param>
/// <param name="PictureAddress">The address that the text gives it so far, for a picture within the text; null for an attachment.</param>
[Term("起草时的附件")]
public sealed record DraftedFile(Guid FileId, string Name, string? Title, string? PictureAddress);

/// <summary>An item was drafted.</summary>
/// <param name="Subject">The item.</param>
/// <param name="IndexNumber">Its index number.</param>
[Term("起草信息")]
public sealed record ItemDrafted(AuditSubject Subject, string IndexNumber) : AuditedEvent(Subject);
