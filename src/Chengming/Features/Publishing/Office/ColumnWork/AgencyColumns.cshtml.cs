using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.ColumnWork;

/// <summary>The columns of one agency with how they stand.</summary>
internal sealed class AgencyColumnsModel(PlatformDb db, ColumnStandings standings) : AgencyPage(db)
{
    [BindProperty(SupportsGet = true)]
    public FreshnessState? State { get; set; }

    public IReadOnlyList<ColumnStanding> Columns { get; private set; } = [];

    public IReadOnlyList<ColumnStanding> Rows => [.. Columns.Where(c => State is null || c.State == State)];

    public bool SeesOthers => User.Scope().WithSubtree;

    public bool MaySet => SetColumn.Refusal(HttpContext.Acting().Actor, Agency) is null;

    public bool MayDraft => ItemKeepers.Refusal(HttpContext.Acting().Actor, Agency, StaffRole.Handler) is null;

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Columns = await standings.OfAsync(Agency, cancel);
}
