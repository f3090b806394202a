using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ReassessWork;

/// <summary>What is not published of the agencies' own accord, with when somebody has to look at it again.</summary>
internal sealed class ReassessmentsModel(ListDesk desk, PlatformDb db, PlatformSettings settings, TimeProvider clock)
    : OfficeListPage<ReassessmentRow>(desk)
{
    private int months;

    protected override OfficeList<ReassessmentRow> List => ReassessmentList.All;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        months = (await settings.GetAsync<WatchSettings>(HttpContext.RequestAborted)).ReassessmentMonths;
        await next();
    }

    protected override IQueryable<ReassessmentRow> Rows()
    {
        var (every, dueBefore) = (months, ChinaTime.Today(clock).AddMonths(-months));
        return from item in db.Set<DisclosureItem>().AsNoTracking()
            where item.Mode != "proactive"
            where item.State == ItemState.Drafting || item.State == ItemState.Returned
            join agency in User.Scope().Of(db.Agencies) on item.AgencyId equals agency.Id
            select new ReassessmentRow
            {
                Id = item.Id,
                Title = item.Title,
                IndexNumber = item.IndexNumber,
                Agency = agency.Name,
                Mode = item.Mode,
                EnteredOn = item.CreatedOn,
                AssessedOn = item.AssessedOn,
                LookedAtOn = item.AssessedOn ?? item.CreatedOn,
                DueBefore = dueBefore,
                Months = every,
            };
    }
}
