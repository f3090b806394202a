using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Catalogues;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.CatalogueWork;

/// <summary>Which fields of the standard catalogues an agency carries out.</summary>
internal sealed class FieldsModel(PlatformDb db, AgencyCatalogues catalogues, ChooseField choose)
    : CataloguePage(db, catalogues)
{
    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public bool? Applies { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => choose.RunAsync(new(Agency.Id, Field, Applies, Reason), HttpContext.Acting(), cancel),
            _ => PublishingLinks.CatalogueFields(code),
            "已保存目录领域。",
            cancel
        );
}
