using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>更正: begins the next version.</summary>
internal sealed class CorrectItemModel(PlatformDb db, CorrectItem correct) : ItemPage(db)
{
    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => correct.RunAsync(new(id, Version, Note), HttpContext.Acting(), cancel),
            PublishingLinks.Edit(id),
            _ => "已另立更正版本。改好后送审；审查通过并发布之前，公众看到的仍是原来的内容。",
            cancel
        );
}
