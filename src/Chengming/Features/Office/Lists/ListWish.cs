using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Chengming.Features.Office.Lists;

/// <summary>What an address asks of a list: filters, order, page; and which columns the person wants.</summary>
internal sealed record ListWish<TRow>
{
    public const string SortKey = "sort";
    public const string AfterKey = "after";
    public const string BeforeKey = "before";

    private const int LongestValue = 100;

    /// <summary>The order of the rows.</summary>
    public required ListOrder<TRow> Order { get; init; }

    /// <summary>The order as the address says it.</summary>
    public required string OrderWord { get; init; }

    /// <summary>The filters in force with their values.</summary>
    public required IReadOnlyList<(OfficeFilter<TRow> Filter, string Value)> Filters { get; init; }

    /// <summary>The filters whose value means nothing.</summary>
    public required IReadOnlyList<OfficeFilter<TRow>> Meaningless { get; init; }

    /// <summary>The page begins after this place.</summary>
    public string? After { get; init; }

    /// <summary>The page ends before this place.</summary>
    public string? Before { get; init; }

    /// <summary>The columns that the person does not want to see.</summary>
    public required IReadOnlySet<string> Hidden { get; init; }

    public static ListWish<TRow> Of(
        OfficeList<TRow> list,
        IEnumerable<KeyValuePair<string, StringValues>> query,
        IReadOnlySet<string> hidden
    )
    {
        var asked = query
            .Select(p => (p.Key, Value: p.Value.ToString().Trim()))
            .Where(p => p.Value.Length > 0)
            .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var filters = list
            .Filters.Where(f => asked.ContainsKey(f.Key))
            .Select(f => (Filter: f, Value: Shortened(asked[f.Key])))
            .ToList();
        var nothing = Enumerable.Empty<TRow>().AsQueryable();
        var (order, word) = list.OrderOf(asked.GetValueOrDefault(SortKey));
        return new ListWish<TRow>
        {
            Order = order,
            OrderWord = word,
            Filters = filters,
            Meaningless = [.. filters.Where(f => f.Filter.Apply(nothing, f.Value) is null).Select(f => f.Filter)],
            After = asked.GetValueOrDefault(AfterKey),
            Before = asked.GetValueOrDefault(BeforeKey),
            Hidden = hidden,
        };
    }

    /// <summary>The parts of a query as it stands in an address.</summary>
    public static Dictionary<string, StringValues> Parse(string? query) => QueryHelpers.ParseQuery(query);

    /// <summary>The rows that pass the filters.</summary>
    public IQueryable<TRow> Filtered(IQueryable<TRow> rows) =>
        Filters.Aggregate(rows, (passing, f) => f.Filter.Apply(passing, f.Value) ?? passing);

    /// <summary>The columns that are shown.</summary>
    public IReadOnlyList<OfficeColumn<TRow>> Shown(OfficeList<TRow> list) =>
        [.. list.Columns.Where((c, i) => i == 0 || !Hidden.Contains(c.Key))];

    /// <summary>Filters and order as they stand in an address; empty for neither.</summary>
    public string Query(OfficeList<TRow> list) => Query(list, OrderWord);

    /// <summary>The same filters in another order, or from another place on.</summary>
    public string Query(OfficeList<TRow> list, string order, string? placeKey = null, string? place = null)
    {
        var query = new QueryBuilder();
        foreach (var (filter, value) in Filters)
        {
            query.Add(filter.Key, value);
        }

        if (order != list.FirstOrder)
        {
            query.Add(SortKey, order);
        }

        if (placeKey is not null)
        {
            query.Add(placeKey, place!);
        }

        return query.ToString();
    }

    /// <summary>The filters in words, for the audit.</summary>
    public string InWords(OfficeList<TRow> list) =>
        Filters.Count == 0
            ? $"{list.Title}：全部"
            : string.Join('；', Filters.Select(f => $"{f.Filter.Title}：{f.Value}"));

    private static string Shortened(string value) => value.Length > LongestValue ? value[..LongestValue] : value;
}
