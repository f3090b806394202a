using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>等待归档的申请: closed cases without a file, with the day by which they go to the archive room.</summary>
internal sealed class ToFileModel(ListDesk desk, PlatformDb db, PlatformSettings settings)
    : OfficeListPage<ToFileRow>(desk)
{
    private ArchiveSettings rules = new();

    protected override OfficeList<ToFileRow> List => FileLists.ToFile(rules.HandoverDueOn);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        rules = await settings.GetAsync<ArchiveSettings>(HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override IQueryable<ToFileRow> Rows() =>
        from request in db.Set<DisclosureRequest>().AsNoTracking()
        where request.ClosedOn != null && request.FiledOn == null && request.SplitOn == null
        join agency in User.Scope().Of(db.Agencies) on request.AgencyId equals agency.Id
        select new ToFileRow { Request = request, Agency = agency.Name };
}
