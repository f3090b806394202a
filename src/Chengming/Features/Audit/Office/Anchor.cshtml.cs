using Chengming.Data;
using Chengming.Features.Audit.Verifying;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit.Office;

/// <summary>The head of the chain on a sheet to print, sign and keep outside the platform.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AnchorModel(PlatformDb db, TimeProvider clock) : OfficePage
{
    public AuditAnchor? Anchor { get; private set; }

    public DateTimeOffset At { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancel);
        Anchor = head.Sequence > 0 ? new AuditAnchor(head.Sequence, head.Hash) : null;
        At = clock.GetUtcNow();
    }
}
