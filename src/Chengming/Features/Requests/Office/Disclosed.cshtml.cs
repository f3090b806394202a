using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Office;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>拟提供信息: the documents that answer a case.</summary>
[TypeFilter<LimitsUploadsBySetting>(Order = LimitsUploadsBySetting.BeforeTheToken)]
internal sealed class DisclosedModel(PlatformDb db, RequestClocks clocks, AddDisclosedDocument add)
    : RequestPage(db, clocks)
{
    // “Title” is the page's own word.
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Those that are there already.</summary>
    public IReadOnlyList<DisclosedDocument> Documents { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await ShowAsync(id, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        if (Request.Form.Files.Count > 1)
        {
            return Refused([new(nameof(Upload), "一次添加一份；有几份文件的，请逐份添加。")]);
        }

        await using var content = Upload?.OpenReadStream();
        var outcome = await add.RunAsync(new(id, Name, Upload?.FileName ?? "", content), HttpContext.Acting(), cancel);
        return outcome.Value is { } added
            ? DoneAt(RequestLinks.Disclosed(id, added.Id), $"已添加，共 {added.PageCount} 页。")
            : Refused(outcome.Problems.Select(p => p.Field == "Title" ? p with { Field = nameof(Name) } : p));
    }

    /// <summary>True while a reply is prepared, the first or one that was ordered.</summary>
    public bool MayAdd { get; private set; }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Documents = await DocumentPage.ListAsync(Db, Case.Id, cancel);
        MayAdd = MayWork && (Case.IsOpen || await NewReply.InHandAsync(Db, Case, cancel) is not null);
    }
}
