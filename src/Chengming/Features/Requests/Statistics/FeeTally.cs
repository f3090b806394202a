using Chengming.Data;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Statistics;

/// <summary>信息处理费: counts what was asked for and what was paid in a period, by the day of each (国办函〔2020〕109号).</summary>
[Term("信息处理费汇总")]
public sealed class FeeTally(PlatformDb db)
{
    /// <summary>Counts.</summary>
    public async Task<FeeFigures> CountAsync(CountedPeriod counted, CancellationToken cancel)
    {
        var (from, until) = (counted.From, counted.Until);
        var events = db.Set<RequestEvent>()
            .Where(e =>
                e.Amount != null
                && (e.Kind == RequestEventKind.FeeAsked || e.Kind == RequestEventKind.FeePaid)
                && e.On >= from
                && e.On <= until
            );
        var found = await (
            from e in events
            join r in counted.Requests(db) on e.RequestId equals r.Id
            orderby e.On, r.Number
            select new
            {
                e.Kind,
                r.Id,
                r.Number,
                e.On,
                Amount = e.Amount!.Value,
            }
        ).ToListAsync(cancel);
        List<CountedFee> Of(RequestEventKind kind) =>
            [.. found.Where(f => f.Kind == kind).Select(f => new CountedFee(f.Id, f.Number, f.On, f.Amount))];
        return new FeeFigures(Of(RequestEventKind.FeeAsked), Of(RequestEventKind.FeePaid));
    }
}
