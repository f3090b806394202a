using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>添加附件: checks a file before release and puts it to an item, below the text or as a picture within it.</summary>
internal sealed class AttachFile(Data.PlatformDb db, ItemChange change, CheckBeforeRelease check)
{
    /// <summary>Most files of an item, pictures within the text included.</summary>
    public const int MostFiles = 60;

    /// <summary>Which item as it was read, and the file.</summary>
    /// <param name="ItemId">The item.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Name">Name of the file.</param>
    /// <param name="Content">Its bytes; the stream can seek.</param>
    /// <param name="Title">附件名称; empty for the name of the file.</param>
    /// <param name="IsWithinText">True for a picture within the text.</param>
    public sealed record Input(
        Guid ItemId,
        int Version,
        string? Name,
        Stream? Content,
        string? Title = null,
        bool IsWithinText = false
    );

    /// <summary>Puts it there, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        if (input is not { Content: { } content, Name: { Length: > 0 } name })
        {
            return new Problem(nameof(Input.Content), "请选择要上传的文件。");
        }

        var before = await change.FindAsync(input.ItemId, cancel);
        if (DraftKeepers.Refusals(context.Actor, before).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var checkedFile = await check.RunAsync(new(before.Agency.Id, name, content), context, cancel);
        if (!checkedFile.IsDone)
        {
            return checkedFile.Problems.Select(p => new Problem(nameof(Input.Content), p.Message)).ToList();
        }

        var file = await db.Set<StoredFile>().SingleAsync(f => f.Id == checkedFile.Value.Id, cancel);
        return await change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) => Problems(input, work, file),
            (work, now) =>
            {
                file.Hold();
                work.Newest.Attach(AttachmentOf(input, work, file), ItemAuthor.Of(context.Actor), now);
            },
            work => new FileAttached(work.Item.Subject, file.Name),
            context,
            cancel
        );
    }

    // The same bytes may have come before under another name; readers get the one they were attached under.
    private static ItemAttachment AttachmentOf(Input input, ItemAtWork work, StoredFile file)
    {
        var name = StoredFile.NameToKeep(input.Name!);
        return new(
            file,
            name,
            input.Title.Tidy() is { Length: > 0 } title ? title : Path.GetFileNameWithoutExtension(name),
            work.Newest.Attachments.Count + 1,
            input.IsWithinText
        );
    }

    private static List<Problem> Problems(Input input, ItemAtWork work, StoredFile file) =>
        new FieldCheck()
            .Holds(
                work.Newest.Attachments.Count < MostFiles,
                nameof(Input.Content),
                $"一条信息最多 {MostFiles} 个文件。"
            )
            .Holds(
                work.Newest.Attachments.All(a => a.FileId != file.Id),
                nameof(Input.Content),
                $"“{file.Name}”已经在附件里。"
            )
            .Holds(
                !input.IsWithinText || file.Kind.Structure is FileStructure.Picture,
                nameof(Input.Content),
                "正文中只能插入图片。"
            )
            .AtMost(nameof(Input.Title), "附件名称", input.Title, 200)
            .Problems;
}

/// <summary>A file was put to an item.</summary>
/// <param name="Subject">The item.</param>
/// <param name="FileName">Name of the file.</param>
[Term("添加附件")]
public sealed record FileAttached(AuditSubject Subject, string FileName) : AuditedEvent(Subject);
