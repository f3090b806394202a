using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ColumnWork;

/// <summary>The form in which an agency says how it keeps a column.</summary>
internal sealed class ColumnSettingsModel(PlatformDb db, SetColumn set, ChooseColumnScheme choose) : AgencyPage(db)
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

    [BindProperty]
    public string? ReviewScheme { get; set; }

    /// <summary>The scheme that holds while none is chosen for this column.</summary>
    public ReviewScheme Ordinary { get; private set; } = null!;

    public bool MaySet => SetColumn.Refusal(HttpContext.Acting().Actor, Agency) is null;

    public bool MayChooseScheme => ChooseColumnScheme.Refusal(HttpContext.Acting().Actor, Agency) is null;

    public async Task<IActionResult> OnGetAsync(string code, string column, CancellationToken cancel)
    {
        if (PlatformColumns.Find(column) is not { } found)
        {
            return NotFound();
        }

        Column = found;
        return await ShowAsync(code, () => Show(kept), cancel);
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

    public async Task<IActionResult> OnPostSchemeAsync(string code, string column, CancellationToken cancel)
    {
        if (PlatformColumns.Find(column) is not { } found)
        {
            return NotFound();
        }

        Column = found;
        var chosen = ReviewScheme;
        return await DoAsync(
            code,
            () =>
            {
                Show(kept);
                ReviewScheme = chosen;
                return choose.RunAsync(new(Agency.Id, found.Slug, Version, chosen), HttpContext.Acting(), cancel);
            },
            _ => PublishingLinks.ColumnsOf(code),
            $"已保存栏目“{found.FullName}”的发布审查方式，下次送审起采用。",
            cancel
        );
    }

    private void Show(AgencyColumn? column) =>
        (UpdatePeriodDays, MinItems, EmptyStatement, IsOff, ReviewScheme) = (
            column?.UpdatePeriodDays,
            column?.MinItems,
            column?.EmptyStatement,
            column?.IsOff ?? false,
            column?.ReviewSchemeKey
        );

    protected override async Task<int> VersionAsync(CancellationToken cancel)
    {
        kept = await Db.Set<AgencyColumn>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.AgencyId == Agency.Id && c.Column == Column.Slug, cancel);
        return kept?.Version ?? 0;
    }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        // What would hold without a choice of this column's own.
        var above = Column.Parent is null ? null : await ColumnSchemes.OfAsync(Db, Agency, Column.Top.Slug, cancel);
        Ordinary = ReviewSchemes.Of(above ?? Agency.ReviewSchemeKey);
    }
}
