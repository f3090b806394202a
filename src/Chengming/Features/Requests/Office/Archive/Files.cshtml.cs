using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>案卷台账: the files of the agencies that the person sees.</summary>
internal sealed class FilesModel(ListDesk desk, PlatformDb db) : OfficeListPage<FileRow>(desk)
{
    protected override OfficeList<FileRow> List => FileLists.Files;

    protected override IQueryable<FileRow> Rows() =>
        from file in db.Set<CaseFile>().AsNoTracking()
        join agency in User.Scope().Of(db.Agencies) on file.AgencyId equals agency.Id
        select new FileRow { File = file, Agency = agency.Name };
}
