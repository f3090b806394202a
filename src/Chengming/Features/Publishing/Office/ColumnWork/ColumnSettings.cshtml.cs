using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ColumnWork;

/// <summary>The form in which an agency says how it keeps a column.</summary>
internal sealed class ColumnSettingsModel(PlatformDb db, SetColumn set) : AgencyPage(db)
{
    private AgencyColumn? kept;

    public PlatformColumn Column { get; private set; } = null!;

    [BindProperty]
    public int? UpdatePeriodDays { get; set; }

    [BindProperty]
    public int? MinItems { get; set; }

    [BindProperty]
    public string? EmptyStatement { get; set; }

    [BindProperty]
    public bool IsOff { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, string column, CancellationToken cancel)
    {
        if (PlatformColumns.Find(column) is not { } found)
        {
            return NotFound();
        }

        Column = found;
        return await ShowAsync(
            code,
            () =>
                (UpdatePeriodDays, MinItems, EmptyStatement, IsOff) = (
                    kept?.UpdatePeriodDays,
                    kept?.MinItems,
                    kept?.EmptyStatement,
                    kept?.IsOff ?? false
                ),
            cancel
        );
    }

    public async Task<IActionResult> OnPostAsync(string code, string column, CancellationToken cancel)
    {
        if (PlatformColumns.Find(column) is not { } found)
        {
            return NotFound();
        }

        Column = found;
        return await DoAsync(
            code,
            () =>
                set.RunAsync(
                    new(Agency.Id, found.Slug, Version, UpdatePeriodDays, MinItems, EmptyStatement, IsOff),
                    HttpContext.Acting(),
                    cancel
                ),
            _ => PublishingLinks.ColumnsOf(code),
            $"已保存栏目“{found.FullName}”的设置。",
            cancel
        );
    }

    protected override async Task<int> VersionAsync(CancellationToken cancel)
    {
        kept = await Db.Set<AgencyColumn>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.AgencyId == Agency.Id && c.Column == Column.Slug, cancel);
        return kept?.Version ?? 0;
    }
}
