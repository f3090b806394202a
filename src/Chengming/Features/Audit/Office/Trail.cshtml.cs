using Chengming.Data;
using Chengming.Features.Office.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit.Office;

/// <summary>The audit, newest first, with filters.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TrailModel(ListDesk desk, PlatformDb db) : OfficeListPage<AuditRecord>(desk)
{
    protected override OfficeList<AuditRecord> List => AuditList.List;

    protected override IQueryable<AuditRecord> Rows() => db.AuditRecords.AsNoTracking();
}
