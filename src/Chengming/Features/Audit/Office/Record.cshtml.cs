using Chengming.Data;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit.Office;

/// <summary>One link of the chain with what changed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RecordModel(PlatformDb db) : OfficePage
{
    public AuditRecord Record { get; private set; } = null!;

    public AuditDetails Details { get; private set; } = null!;

    public bool HasHashOfItsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(long sequence, CancellationToken cancel)
    {
        if (
            await db.AuditRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Sequence == sequence, cancel)
            is not { } record
        )
        {
            return NotFound();
        }

        Record = record;
        Details = AuditDetails.Parse(record.Details);
        HasHashOfItsOwn = AuditChain.HashOf(record) == record.Hash;
        return Page();
    }
}
