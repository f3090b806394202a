using System.Linq.Expressions;
using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Statistics;

/// <summary>
/// 表三 as a query: which cases each of its cells counts. A case stands in exactly one row of what came in and exactly one of what became of it,
/// so the printed identity holds by itself. Its year of receipt is that of the application as it first came, its year of result that of the
/// reply; the kind of applicant is fixed at registration. What was never received is not counted.
/// </summary>
[Term("表三统计")]
internal static class Table3
{
    /// <summary>Identifier of the table in the report forms.</summary>
    public const string Id = "t3";

    internal const string New = "received.new";
    internal const string CarriedIn = "received.carriedIn";
    internal const string Results = "results.total";
    internal const string Forward = "carriedForward";

    /// <summary>The column that adds up the others.</summary>
    internal const string Total = "total";

    /// <summary>The cases that come into question: received by the end of the period and not closed before it began.</summary>
    public static IQueryable<DisclosureRequest> Cases(PlatformDb db, CountedPeriod counted)
    {
        var (from, until) = (counted.From, counted.Until);
        return counted
            .Requests(db)
            .Where(r => r.SplitOn == null && r.ReceivedOn <= until && (r.ClosedOn == null || r.ClosedOn >= from));
    }

    /// <summary>The cases that a cell counts; null for what is no cell of table 3.</summary>
    /// <param name="db">The database.</param>
    /// <param name="counted">Agency and period.</param>
    /// <param name="cell">Identifier of the cell, e.g. <c>t3.results.partial.legal.other</c>.</param>
    public static IQueryable<DisclosureRequest>? Cases(PlatformDb db, CountedPeriod counted, string cell) =>
        Parts(cell) is var (row, kind) && InRow(row, counted) is { } holds
            ? Cases(db, counted).Where(holds).Where(r => kind == null || r.RequesterKindCode == kind)
            : null;

    /// <summary>The identifier of a cell.</summary>
    internal static string CellOf(string row, string column) => $"{Id}.{row}.{column}";

    private static Expression<Func<DisclosureRequest, bool>>? InRow(string row, CountedPeriod counted)
    {
        var (from, until) = (counted.From, counted.Until);
        var decisions = DecisionKinds.All.Where(k => k.Table3Row == row).Select(k => k.Code).ToList();
        return row switch
        {
            New => r => r.ReceivedOn >= from,
            CarriedIn => r => r.ReceivedOn < from,
            Results => r => r.ClosedOn != null && r.ClosedOn <= until,
            Forward => r => r.ClosedOn == null || r.ClosedOn > until,
            _ when decisions.Count > 0 => r => r.ClosedOn <= until && decisions.Contains(r.DecisionCode),
            _ => null,
        };
    }

    /// <summary>Row and kind of applicant of a cell; the kind is null in the column that adds up.</summary>
    private static (string Row, string? Kind)? Parts(string cell)
    {
        var kind = RequesterKind.All.FirstOrDefault(k => cell.EndsWith($".{k.Code}", StringComparison.Ordinal))?.Code;
        var column = kind ?? Total;
        return
            cell.StartsWith($"{Id}.", StringComparison.Ordinal)
            && cell.EndsWith($".{column}", StringComparison.Ordinal)
            && cell.Length > Id.Length + column.Length + 2
            ? (cell[(Id.Length + 1)..^(column.Length + 1)], kind)
            : null;
    }
}
