using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>公开期满: what was published for a term and is still public.</summary>
internal sealed class TermsOverModel(ListDesk desk, PlatformDb db, TimeProvider clock) : OfficeListPage<TermRow>(desk)
{
    protected override OfficeList<TermRow> List => TermLists.On(ChinaTime.Today(clock));

    protected override IQueryable<TermRow> Rows() =>
        from item in db.Set<PublicItem>().AsNoTracking()
        where item.ValidUntil != null && !item.IsPolicyDocument
        join agency in User.Scope().Of(db.Agencies) on item.AgencyId equals agency.Id
        select new TermRow
        {
            Id = item.Id,
            Title = item.Title,
            Agency = agency.Name,
            Column = item.Column,
            PublishedAt = item.PublishedAt,
            Until = item.ValidUntil!.Value,
        };
}
