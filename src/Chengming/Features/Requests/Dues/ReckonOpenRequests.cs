using Chengming.Data;
using Chengming.Features.Notifications;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Dues;

/// <summary>
/// 重算期限: reads the clocks of open cases anew, once a day because silence and time work by themselves, and whenever a holiday notice or a
/// convention changed. What moved for the latter reason is listed, and its handler is told.
/// </summary>
internal sealed class ReckonOpenRequests(IServiceScopeFactory scopes, TimeProvider clock) : IPlatformJob
{
    private const int Portion = 200;

    public string Name => "reckon-open-requests";

    public string Title => "重算依申请公开的期限";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    /// <summary>The open cases whose clock was read on another day or by another calendar.</summary>
    public static IQueryable<DisclosureRequest> Stale(PlatformDb db, RequestClockReader reader)
    {
        var (today, by) = (reader.Today, reader.By);
        return db.Set<DisclosureRequest>()
            .Where(r => r.ClosedOn == null && (r.ReckonedOn != today || r.ReckonedBy != by));
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        for (Guid? last = null; ; )
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var db = services.GetRequiredService<PlatformDb>();
            var clocks = services.GetRequiredService<RequestClocks>();
            var requests = await Stale(db, await clocks.ForAsync([], cancel))
                .Include(r => r.Events.OrderBy(e => e.Number))
                .Where(r => last == null || r.Id > last)
                .OrderBy(r => r.Id)
                .Take(Portion)
                .ToListAsync(cancel);
            if (requests.Count == 0)
            {
                return;
            }

            last = requests[^1].Id;
            var reader = await clocks.ForAsync(requests.Select(r => r.AgencyId), cancel);
            await ReckonAsync(db, services.GetRequiredService<Notify>(), reader, requests, cancel);
        }
    }

    private async Task ReckonAsync(
        PlatformDb db,
        Notify notify,
        RequestClockReader reader,
        List<DisclosureRequest> requests,
        CancellationToken cancel
    )
    {
        var moved = new List<DisclosureRequest>();
        foreach (var request in requests)
        {
            var anew = reader.Reckon(request.AgencyId, request.Events);
            if (anew.By != request.ReckonedBy && anew.DueOn != request.DueOn)
            {
                db.Add(new DueMove(request, anew, clock.GetUtcNow()));
                moved.Add(request);
            }

            request.Reckon(anew);
        }

        foreach (var handler in moved.Where(r => r.HandlerId is not null).GroupBy(r => r.HandlerId!.Value))
        {
            notify.Add(
                [handler.Key],
                new Notify.Notice(
                    $"{handler.Count()} 件申请的答复期限变动",
                    "放假安排或者计时约定改变，答复期限已重新计算。请核对新的期限。",
                    RequestLinks.Moved
                )
            );
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (ChangedMeanwhileException)
        {
            // Somebody acted on one of them at this moment. The others are taken up by the next run; that one was read anew by the act.
        }
    }
}
