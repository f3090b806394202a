using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>文件清理: the documents whose validity the public reads, with what is due.</summary>
internal sealed class CleanUpModel(ListDesk desk, PlatformDb db, PlatformSettings settings, TimeProvider clock)
    : OfficeListPage<CleanUpRow>(desk)
{
    /// <summary>When something is due.</summary>
    public CleanUpTerms Terms { get; private set; } = null!;

    protected override OfficeList<CleanUpRow> List => CleanUpLists.On(ChinaTime.Today(clock), Terms);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Terms = CleanUpTerms.Of(await settings.GetAsync<PublishingSettings>(context.HttpContext.RequestAborted));
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override IQueryable<CleanUpRow> Rows() =>
        from item in db.Set<PublicItem>().AsNoTracking()
        where item.IsPolicyDocument
        join agency in User.Scope().Of(db.Agencies) on item.AgencyId equals agency.Id
        select new CleanUpRow
        {
            Item = item,
            Id = item.Id,
            Title = item.Title,
            DocumentNumber = item.DocumentNumber,
            Agency = agency.Name,
            Column = item.Column,
            BegunOn = item.InForceFrom ?? item.MadeOn,
            EndsOn = item.EndsOn,
            ExaminedOn = item.ExaminedOn ?? item.InForceFrom ?? item.MadeOn,
        };
}
