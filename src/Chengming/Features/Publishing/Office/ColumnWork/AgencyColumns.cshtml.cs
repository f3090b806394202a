using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication;
using Chengming.Law.Publication.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ColumnWork;

/// <summary>The columns of one agency with how they stand.</summary>
internal sealed class AgencyColumnsModel(PlatformDb db, ColumnStandings standings) : AgencyPage(db)
{
    private Dictionary<string, string> schemes = [];

    [BindProperty(SupportsGet = true)]
    public FreshnessState? State { get; set; }

    public IReadOnlyList<ColumnStanding> Columns { get; private set; } = [];

    public IReadOnlyList<ColumnStanding> Rows => [.. Columns.Where(c => State is null || c.State == State)];

    public bool SeesOthers => User.Scope().WithSubtree;

    public bool MaySet => SetColumn.Refusal(HttpContext.Acting().Actor, Agency) is null;

    public bool MayChooseScheme => ChooseColumnScheme.Refusal(HttpContext.Acting().Actor, Agency) is null;

    public bool MayDraft => ItemKeepers.Refusal(HttpContext.Acting().Actor, Agency, StaffRole.Handler) is null;

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    /// <summary>The scheme chosen for a column; null where that of the agency holds.</summary>
    public string? SchemeOf(PlatformColumn column) =>
        schemes.GetValueOrDefault(column.Slug) is { } code ? ReviewSchemes.Of(code).Name : null;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Columns = await standings.OfAsync(Agency, cancel);
        schemes = await Db.Set<AgencyColumn>()
            .Where(c => c.AgencyId == Agency.Id && c.ReviewSchemeKey != null)
            .ToDictionaryAsync(c => c.Column, c => c.ReviewSchemeKey!, cancel);
    }
}
