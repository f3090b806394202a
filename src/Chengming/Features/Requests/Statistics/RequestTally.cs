using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Statistics;

/// <summary>申请统计: counts table 3 and the rates of a period with one grouped query.</summary>
[Term("申请统计")]
public sealed class RequestTally(PlatformDb db)
{
    /// <summary>Counts.</summary>
    public async Task<RequestFigures> CountAsync(CountedPeriod counted, CancellationToken cancel)
    {
        var (from, until) = (counted.From, counted.Until);
        var groups = await Table3
            .Cases(db, counted)
            .GroupBy(r => new
            {
                r.RequesterKindCode,
                IsNew = r.ReceivedOn >= from,
                IsClosed = r.ClosedOn != null && r.ClosedOn <= until,
                r.DecisionCode,
                r.AnsweredInTime,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var figures = new RequestFigures();
        foreach (var group in groups)
        {
            var (key, kind) = (group.Key, group.Key.RequesterKindCode);
            figures.Add(key.IsNew ? Table3.New : Table3.CarriedIn, kind, group.Count);
            figures.Add(key.IsClosed ? Table3.Results : Table3.Forward, kind, group.Count);
            if (key.IsClosed)
            {
                figures.Add(DecisionKinds.Of(key.DecisionCode).Table3Row, kind, group.Count);
                figures.AddAnswered(key.AnsweredInTime, group.Count);
            }
        }

        return figures;
    }
}
