using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>起草信息.</summary>
internal sealed class NewItemModel(PlatformDb db, DraftItem draft) : OfficePage
{
    [BindProperty]
    public ItemForm Form { get; set; } = new();

    public void OnGet(string? column, string? matter, string? interprets) =>
        (Form.Column, Form.Matter, Form.InterpretsNumber) = (
            PlatformColumns.Find(column)?.Slug,
            StandardCatalogue.Emergency.Find(matter ?? "")?.Code,
            interprets
        );

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var interpreted = await ItemNumbers.FindAsync(db, Form.InterpretsNumber, cancel);
        if (!interpreted.IsDone)
        {
            return Refused(interpreted.Problems);
        }

        var outcome = await draft.RunAsync(
            new(User.Scope().AgencyId, Form.Typed(interpreted.Value.Id)),
            HttpContext.Acting(),
            cancel
        );
        return outcome.IsDone
            ? DoneAt(
                PublishingLinks.Edit(outcome.Value.Id),
                $"已登记，索引号 {outcome.Value.IndexNumber}。可以继续添加附件，然后送审。"
            )
            : Refused(outcome.Problems);
    }
}
