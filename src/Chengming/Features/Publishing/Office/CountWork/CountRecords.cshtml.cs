using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Items;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.CountWork;

/// <summary>The records behind a figure of the statistics.</summary>
internal sealed class CountRecordsModel(ListDesk desk, PlatformDb db) : OfficeListPage<CountedRow>(desk)
{
    public Agency Agency { get; private set; } = null!;

    protected override OfficeList<CountedRow> List => CountRecordList.All;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var code = (string)RouteData.Values["code"]!;
        var found = await User.Scope()
            .Of(db.Agencies.AsNoTracking())
            .SingleOrDefaultAsync(a => a.Code == code, HttpContext.RequestAborted);
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }

        Agency = found;
        await next();
    }

    protected override IQueryable<CountedRow> Rows()
    {
        // Whose records is a question of the page; the list keeps it in its address like its other filters.
        var withBelow = User.Scope().WithSubtree && Request.Query[CountRecordList.Below] == CountRecordList.WithBelow;
        var agencies = withBelow
            ? db.Agencies.Where(a => a.Path.StartsWith(Agency.Path))
            : db.Agencies.Where(a => a.Id == Agency.Id);
        return from item in db.Set<DisclosureItem>().AsNoTracking()
            where item.FirstPublishedAt != null
            join agency in agencies on item.AgencyId equals agency.Id
            select new CountedRow
            {
                Id = item.Id,
                Title = item.Title,
                IndexNumber = item.IndexNumber,
                Agency = agency.Name,
                Column = item.Column,
                FirstPublishedAt = item.FirstPublishedAt!.Value,
                WithdrawnAt = item.WithdrawnAt,
            };
    }
}
