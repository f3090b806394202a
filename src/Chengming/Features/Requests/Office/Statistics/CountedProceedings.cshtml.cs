using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Office.Proceedings;
using Chengming.Features.Requests.Statistics;

namespace Chengming.Features.Requests.Office.Statistics;

/// <summary>The reviews and suits that a cell of table 4 counts.</summary>
internal sealed class CountedProceedingsModel(ListDesk desk, PlatformDb db, PlatformSettings settings)
    : CountedAgencyPage<ProceedingRow>(desk, db)
{
    private readonly PlatformDb db = db;
    private Table4Settings house = new();

    protected override OfficeList<ProceedingRow> List => ProceedingLists.All;

    protected override async Task<bool> KnowsCellAsync(CancellationToken cancel)
    {
        house = await settings.GetAsync<Table4Settings>(cancel);
        return Table4.Proceedings(db, Period, Cell, house) is not null;
    }

    protected override IQueryable<ProceedingRow> Rows() =>
        from proceeding in Table4.Proceedings(db, Period, Cell, house)!
        join agency in User.Scope().Of(db.Agencies) on proceeding.AgencyId equals agency.Id
        join request in db.Set<DisclosureRequest>() on proceeding.RequestId equals request.Id into requests
        from about in requests.DefaultIfEmpty()
        select new ProceedingRow
        {
            Proceeding = proceeding,
            Agency = agency.Name,
            Request = about == null ? null : about.Number,
        };
}
