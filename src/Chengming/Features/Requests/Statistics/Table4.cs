using Chengming.Data;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Law.Oversight;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Statistics;

/// <summary>
/// 表四 as a query. A proceeding counts in every year in which it was pending, until the one in which it was concluded; what was not admitted
/// counts nowhere (statute 7.3).
/// </summary>
[Term("表四统计")]
internal static class Table4
{
    /// <summary>Identifier of the table in the report forms.</summary>
    public const string Id = "t4";

    internal const string Pending = "pending";
    internal const string Total = "total";

    /// <summary>The proceedings that come into question: known by the end of the period and not concluded before it began.</summary>
    public static IQueryable<RemedyProceeding> Proceedings(PlatformDb db, CountedPeriod counted)
    {
        var (from, until) = (counted.From, counted.Until);
        var found = db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.NoticeOn <= until && (p.ConcludedOn == null || p.ConcludedOn >= from));
        return counted.WithSubtree
            ? found.Where(p => db.Agencies.Any(a => a.Id == p.AgencyId && a.Path.StartsWith(counted.Path)))
            : found.Where(p => p.AgencyId == counted.AgencyId);
    }

    /// <summary>The proceedings that a cell counts; null for what is no cell of table 4.</summary>
    /// <param name="db">The database.</param>
    /// <param name="counted">Agency and period.</param>
    /// <param name="cell">Identifier of the cell, e.g. <c>t4.suitDirect.pending</c>.</param>
    /// <param name="settings">What the house decided where practice differs.</param>
    public static IQueryable<RemedyProceeding>? Proceedings(
        PlatformDb db,
        CountedPeriod counted,
        string cell,
        Table4Settings settings
    )
    {
        if (cell.Split('.') is not [Id, var group, var column] || GroupOf(group) is not var (procedures, afterReview))
        {
            return null;
        }

        var until = counted.Until;
        var inGroup = Proceedings(db, counted)
            .Where(p => procedures.Contains(p.ProcedureCode) && p.IsAfterReview == afterReview);
        var path = RemedyProcedures.Of(procedures[0]).Path;
        var outcomes = RemedyOutcomes
            .All.Where(o => o.Path == path && settings.ColumnOf(o) is { } c && (column == Total || c == column))
            .Select(o => o.Code)
            .ToList();
        return column switch
        {
            Pending => inGroup.Where(p => p.ConcludedOn == null || p.ConcludedOn > until),
            Total => inGroup.Where(p =>
                p.ConcludedOn == null || p.ConcludedOn > until || outcomes.Contains(p.OutcomeCode)
            ),
            _ when outcomes.Count > 0 => inGroup.Where(p => p.ConcludedOn <= until && outcomes.Contains(p.OutcomeCode)),
            _ => null,
        };
    }

    /// <summary>The identifier of a cell.</summary>
    internal static string CellOf(string group, string column) => $"{Id}.{group}.{column}";

    private static (List<string> Procedures, bool AfterReview)? GroupOf(string group)
    {
        foreach (var afterReview in new[] { false, true })
        {
            var procedures = RemedyProcedures
                .All.Where(p => RemedyOutcomes.Table4Group(p.Path, afterReview) == group)
                .Select(p => p.Code)
                .ToList();
            if (procedures.Count > 0)
            {
                return (procedures, afterReview);
            }
        }

        return null;
    }
}
