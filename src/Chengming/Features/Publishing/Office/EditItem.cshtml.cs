using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>修改信息: the content and the files of the newest version.</summary>
internal sealed class EditItemModel(PlatformDb db, WriteItem write, AttachFile attach, DetachFile detach) : ItemPage(db)
{
    [BindProperty]
    public ItemForm Form { get; set; } = new();

    /// <summary>True when signatures stand that fall away with a change.</summary>
    public bool LosesSignatures => Newest.Review?.Signatures.Any() is true;

    /// <summary>True when the newest version can be written by this person.</summary>
    public bool MayWrite => !DraftKeepers.Refusals(HttpContext.Acting().Actor, new(Item, Newest, Agency)).Any();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayWrite)
        {
            return DoneAt(PublishingLinks.Item(id), "这一版现在不能修改。");
        }

        await FillAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool submits, CancellationToken cancel)
    {
        var interpreted = await ItemNumbers.FindAsync(Db, Form.InterpretsNumber, cancel);
        return interpreted.IsDone
                ? await DoAsync(
                    id,
                    () =>
                        write.RunAsync(
                            new(id, Version, Form.Typed(interpreted.Value.Id)),
                            HttpContext.Acting(),
                            cancel
                        ),
                    submits ? PublishingLinks.Submit(id) : PublishingLinks.Edit(id),
                    _ => "已保存。",
                    cancel
                )
            : await FindAsync(id, cancel) ? Refused(interpreted.Problems)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAttachAsync(
        Guid id,
        IFormFile? content,
        string? fileTitle,
        bool isWithinText,
        CancellationToken cancel
    )
    {
        await using var bytes = content?.OpenReadStream();
        return await DoAsync(
            id,
            () =>
                attach.RunAsync(
                    new(id, Version, content?.FileName, bytes, fileTitle, isWithinText),
                    HttpContext.Acting(),
                    cancel
                ),
            PublishingLinks.Edit(id) + "#files",
            _ => isWithinText ? "已上传图片，点“插入正文”放到光标处。" : "已添加附件。",
            cancel
        );
    }

    public Task<IActionResult> OnPostDetachAsync(Guid id, Guid attachmentId, CancellationToken cancel) =>
        DoAsync(
            id,
            () => detach.RunAsync(new(id, Version, attachmentId), HttpContext.Acting(), cancel),
            PublishingLinks.Edit(id) + "#files",
            _ => "已移除附件。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        if (Form.Title is null && Form.Text is null)
        {
            await FillAsync(cancel);
        }
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        var interpreted = Newest.Content.Interprets is { } other
            ? await Db.Set<DisclosureItem>().Where(i => i.Id == other).Select(i => i.IndexNumber).SingleAsync(cancel)
            : null;
        Form = ItemForm.Of(Newest.Content, interpreted);
    }
}
