using Chengming.Data;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Chengming.Law.Oversight;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Statistics;

/// <summary>复议诉讼统计: counts table 4 of a period with one grouped query.</summary>
[Term("复议诉讼统计")]
public sealed class ProceedingTally(PlatformDb db, PlatformSettings settings)
{
    /// <summary>Figures of table 4 by the identifiers of their cells; those that are 0 are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CountedPeriod counted, CancellationToken cancel)
    {
        var until = counted.Until;
        var house = await settings.GetAsync<Table4Settings>(cancel);
        var groups = await Table4
            .Proceedings(db, counted)
            .GroupBy(p => new
            {
                p.ProcedureCode,
                p.IsAfterReview,
                IsConcluded = p.ConcludedOn != null && p.ConcludedOn <= until,
                p.OutcomeCode,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var (key, path) = (group.Key, RemedyProcedures.Of(group.Key.ProcedureCode).Path);
            var column = key.IsConcluded ? house.ColumnOf(RemedyOutcomes.Find(path, key.OutcomeCode)!) : Table4.Pending;
            foreach (var counting in column is null ? [] : new[] { column, Table4.Total })
            {
                var cell = Table4.CellOf(RemedyOutcomes.Table4Group(path, key.IsAfterReview), counting);
                cells[cell] = cells.GetValueOrDefault(cell) + group.Count;
            }
        }

        return cells;
    }
}
