using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.CatalogueWork;

/// <summary>A matter of the catalogue with the agency's items, and whether it concerns the agency at all.</summary>
internal sealed class MatterModel(PlatformDb db, AgencyCatalogues catalogues, MarkMatter mark, UnmarkMatter unmark)
    : CataloguePage(db, catalogues)
{
    private const int MostItems = 50;

    public MatterStanding Standing { get; private set; } = null!;

    public IReadOnlyList<PublicItem> Items { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public string ConfidenceInWords =>
        Standing.Matter.Confidence switch
        {
            CatalogueConfidence.SeveralCopies => "多个地方文本一致",
            CatalogueConfidence.OneCopy => "据一个地方文本",
            CatalogueConfidence.StatuteText => "法律法规条文",
            CatalogueConfidence.Recalled => "通行内容，未与官方全本核对，请本机关核对",
            var other => throw new InvalidOperationException($"There are no words for {other}."),
        };

    public async Task<IActionResult> OnGetAsync(string code, string matter, CancellationToken cancel) =>
        await IsThereAsync(code, matter, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMarkAsync(string code, string matter, CancellationToken cancel) =>
        await IsThereAsync(code, matter, cancel)
            ? await DoAsync(
                code,
                () => mark.RunAsync(new(Agency.Id, matter, Reason), HttpContext.Acting(), cancel),
                _ => PublishingLinks.Matter(code, matter),
                "已标为不涉及，不再算作缺项；门户的标准目录页显示理由。",
                cancel
            )
            : NotFound();

    public async Task<IActionResult> OnPostUnmarkAsync(string code, string matter, CancellationToken cancel) =>
        await IsThereAsync(code, matter, cancel)
            ? await DoAsync(
                code,
                () => unmark.RunAsync(new(Agency.Id, matter), HttpContext.Acting(), cancel),
                _ => PublishingLinks.Matter(code, matter),
                "已取消不涉及。",
                cancel
            )
            : NotFound();

    private async Task<bool> IsThereAsync(string code, string matter, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return false;
        }

        await ReadAsync(cancel);
        if (Catalogue.Find(matter) is not { } standing)
        {
            return false;
        }

        Standing = standing;
        Items = await Db.Set<PublicItem>()
            .AsNoTracking()
            .Where(i => i.AgencyId == Agency.Id && i.Matter == matter && i.Matter != "")
            .OrderByDescending(i => i.PublishedAt)
            .ThenByDescending(i => i.Id)
            .Take(MostItems)
            .ToListAsync(cancel);
        return true;
    }
}
