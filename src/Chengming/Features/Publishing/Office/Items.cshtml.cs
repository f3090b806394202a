using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>The items of the agencies that the person sees.</summary>
internal sealed class ItemsModel(ListDesk desk, PlatformDb db) : OfficeListPage<ItemRow>(desk)
{
    protected override OfficeList<ItemRow> List => ItemLists.Items;

    protected override IQueryable<ItemRow> Rows() =>
        from item in db.Set<DisclosureItem>().AsNoTracking()
        join agency in User.Scope().Of(db.Agencies) on item.AgencyId equals agency.Id
        select new ItemRow
        {
            Id = item.Id,
            Title = item.Title,
            IndexNumber = item.IndexNumber,
            Agency = agency.Name,
            Column = item.Column,
            State = item.State,
            WaitsFor = item.WaitsFor,
            WaitsForStep = item.WaitsForStep,
            PublishBy = item.PublishBy,
            FirstPublishedAt = item.FirstPublishedAt,
            ChangedAt = item.ChangedAt,
        };
}
