using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.Portal;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.CatalogueWork;

/// <summary>The standard catalogue of one agency, line by line, with what is missing.</summary>
internal sealed class CatalogueModel(PlatformDb db, AgencyCatalogues catalogues, ExportTable export)
    : CataloguePage(db, catalogues)
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true)]
    public MatterState? State { get; set; }

    public bool IsFiltered => State is not null || !string.IsNullOrEmpty(Field);

    public IReadOnlyList<MatterStanding> Rows =>
        [
            .. Catalogue
                .Standings.Where(s => string.IsNullOrEmpty(Field) || s.Matter.Field == Field)
                .Where(s => State is null || s.State == State),
        ];

    public string Spreadsheet =>
        ItemLinks.With(
            PublishingLinks.Catalogue(Agency.Code),
            ("handler", "export"),
            ("field", Field),
            ("state", State?.ToString())
        );

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    public async Task<IActionResult> OnGetExportAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        await ReadAsync(cancel);
        var words = string.Join(
            '，',
            new[] { Agency.Name, Field, State is { } s ? MatterStates.TermOf(s) : null }.OfType<string>()
        );
        var file = await export.RunAsync(
            [CatalogueSheet.Of($"标准目录 {Agency.ShortName}", Rows)],
            words,
            HttpContext.Acting(),
            cancel
        );
        return File(file, ExcelType, $"标准目录-{Agency.ShortName}.xlsx");
    }
}
