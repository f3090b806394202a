using Chengming.Data;
using Chengming.Doctor;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Dues;

/// <summary>Whether the due days that lists ask for are those that the clocks give.</summary>
internal sealed class RequestDuesAreRight(PlatformDb db, IServiceProvider services) : IDoctorCheck
{
    private const int Looked = 500;

    public string Name => "依申请公开期限";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        // The calendar asks the database as soon as it is made, and the other checks have to run without one.
        var clocks = services.GetRequiredService<RequestClocks>();
        var open = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Events.OrderBy(e => e.Number))
            .Where(r => r.ClosedOn == null)
            .OrderByDescending(r => r.Id)
            .Take(Looked)
            .ToListAsync(cancel);
        var reader = await clocks.ForAsync(open.Select(r => r.AgencyId), cancel);
        var stale = await ReckonOpenRequests.Stale(db, reader).CountAsync(cancel);
        var wrong = open.Where(r =>
                r.ReckonedOn == reader.Today
                && r.ReckonedBy == reader.By
                && reader.Reckon(r.AgencyId, r.Events) != r.Reckoned
            )
            .Select(r => r.Number)
            .ToList();
        return wrong switch
        {
            [var first, ..] => Diagnosis.Bad(
                $"有 {wrong.Count} 件在办申请保存的期限与推算不符，如 {first}",
                "列表和提醒可能不准，以申请页面上的期限为准；请联系技术支持。"
            ),
            _ when stale > 0 => Diagnosis.Doubtful(
                $"有 {stale} 件在办申请的期限不是今天推算的",
                "平台每 10 分钟自动重算；一直不变的，请在“定时任务”中查看。"
            ),
            _ => Diagnosis.Good($"最近 {open.Count} 件在办申请的期限已核对"),
        };
    }
}
