using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>合并办理, or apart again.</summary>
internal sealed class JoinModel(PlatformDb db, RequestClocks clocks, JoinRequest join, PartRequest part)
    : RequestPage(db, clocks)
{
    private const int MostAlike = 10;

    /// <summary>Number of the leading case.</summary>
    [BindProperty]
    public string? Lead { get; set; }

    /// <summary>Open applications of the agency for the same, oldest first; a person decides.</summary>
    public IReadOnlyList<(Guid Id, string Number, string Requester)> Alike { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => join.RunAsync(new(id, Version, Lead), HttpContext.Acting(), cancel),
            _ => "已合并办理。各件仍分别计算期限、答复和统计。",
            cancel
        );

    /// <summary>分开办理.</summary>
    public Task<IActionResult> OnPostPartAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, () => part.RunAsync(new(id, Version), HttpContext.Acting(), cancel), _ => "已分开办理。", cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        var alike = await Db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Where(r =>
                r.AgencyId == Agency.Id
                && r.WantedFingerprint == Case.WantedFingerprint
                && r.ClosedOn == null
                && r.JoinedToId == null
                && r.Id != Case.Id
            )
            .OrderBy(r => r.Serial)
            .Take(MostAlike)
            .Select(r => new
            {
                r.Id,
                r.Number,
                r.RequesterShown,
            })
            .ToListAsync(cancel);
        Alike = [.. alike.Select(r => (r.Id, r.Number, r.RequesterShown))];
    }
}
