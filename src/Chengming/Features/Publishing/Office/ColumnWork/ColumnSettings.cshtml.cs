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
    private Form sent;

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

    public async Task<IActionResult> OnGetAsync(string code, string column, CancellationToken cancel) =>
        Finds(column) ? await ShowAsync(code, () => { }, cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, string column, CancellationToken cancel)
    {
        sent = Form.Settings;
        return Finds(column)
            ? await DoAsync(
                code,
                () =>
                    set.RunAsync(
                        new(Agency.Id, Column.Slug, Version, UpdatePeriodDays, MinItems, EmptyStatement, IsOff),
                        HttpContext.Acting(),
                        cancel
                    ),
                _ => PublishingLinks.ColumnsOf(code),
                $"已保存栏目“{Column.FullName}”的设置。",
                cancel
            )
            : NotFound();
    }

    public async Task<IActionResult> OnPostSchemeAsync(string code, string column, CancellationToken cancel)
    {
        sent = Form.Scheme;
        return Finds(column)
            ? await DoAsync(
                code,
                () => choose.RunAsync(new(Agency.Id, Column.Slug, Version, ReviewScheme), HttpContext.Acting(), cancel),
                _ => PublishingLinks.ColumnsOf(code),
                $"已保存栏目“{Column.FullName}”的发布审查方式，下次送审起采用。",
                cancel
            )
            : NotFound();
    }

    protected override async Task<int> VersionAsync(CancellationToken cancel) =>
        (await KeptAsync(cancel))?.Version ?? 0;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        // What would hold without a choice of this column's own.
        var above = Column.Parent is null ? null : await ColumnSchemes.OfAsync(Db, Agency, Column.Top.Slug, cancel);
        Ordinary = ReviewSchemes.Of(above ?? Agency.ReviewSchemeKey);
        // A form that was not sent shows what is kept; the one that was sent shows what was typed.
        var kept = await KeptAsync(cancel);
        if (sent is not Form.Settings)
        {
            (UpdatePeriodDays, MinItems) = (kept?.UpdatePeriodDays, kept?.MinItems);
            (EmptyStatement, IsOff) = (kept?.EmptyStatement, kept?.IsOff ?? false);
        }

        if (sent is not Form.Scheme)
        {
            ReviewScheme = kept?.ReviewSchemeKey;
        }
    }

    private bool Finds(string slug)
    {
        Column = PlatformColumns.Find(slug)!;
        return Column is not null;
    }

    private Task<AgencyColumn?> KeptAsync(CancellationToken cancel) =>
        Db.Set<AgencyColumn>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.AgencyId == Agency.Id && c.Column == Column.Slug, cancel);

    private enum Form
    {
        None,
        Settings,
        Scheme,
    }
}
