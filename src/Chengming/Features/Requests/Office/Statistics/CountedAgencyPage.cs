using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Statistics;
using Chengming.Reports.Forms;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Statistics;

/// <summary>The records behind a figure of the statistics, as a list.</summary>
internal abstract class CountedAgencyPage<TRow>(ListDesk desk, PlatformDb db) : OfficeListPage<TRow>(desk)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Reach { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public DateOnly From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly Until { get; set; }

    /// <summary>Identifier of the cell.</summary>
    [BindProperty(SupportsGet = true)]
    public string Cell { get; set; } = "";

    /// <summary>The agency that is counted.</summary>
    public Agency Counted { get; private set; } = null!;

    /// <summary>What the figure counts, in words.</summary>
    public string InWords
    {
        get
        {
            var cell = ReportForms.Newest.CellWithId(Cell);
            var below = Reach == StatisticsLinks.Below ? "及下级机关" : "";
            return $"{Counted.Name}{below}，{ChinaTime.Date(From)} 至 {ChinaTime.Date(Until)}：{cell.Name}";
        }
    }

    /// <summary>The page of the figures.</summary>
    public string Back => StatisticsLinks.Of(Code, Reach == StatisticsLinks.Below, From, Until);

    protected CountedPeriod Period => new(Counted.Id, Counted.Path, Reach == StatisticsLinks.Below, From, Until);

    /// <summary>True when the cell counts something of this list.</summary>
    protected abstract Task<bool> KnowsCellAsync(CancellationToken cancel);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var cancel = HttpContext.RequestAborted;
        var agency = ModelState.IsValid
            ? await User.Scope().Of(db.Agencies.AsNoTracking()).SingleOrDefaultAsync(a => a.Code == Code, cancel)
            : null;
        Counted = agency!;
        var isKnown =
            agency is not null
            && Reach is StatisticsLinks.Own or StatisticsLinks.Below
            && From <= Until
            && ReportForms.Newest.FindCell(Cell) is not null
            && await KnowsCellAsync(cancel);
        if (!isKnown)
        {
            context.Result = NotFound();
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }
}
