using System.Data.Common;
using System.Runtime.InteropServices;
using Chengming.Data.Reading;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <summary>What an item that was found is counted by; hundreds are read for one page, so it has nothing else.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountedItem(long Place, Guid AgencyId, string Column, string Genre)
{
    /// <summary>How it is read with the places that are found.</summary>
    public static PlaceRows<CountedItem> Rows { get; } =
        new(SearchEntry.Table, """e."Place", e."AgencyId", e."Column", e."Genre" """, 4, Read);

    public static CountedItem Of(SearchEntry entry) => new(entry.Place, entry.AgencyId, entry.Column, entry.Genre);

    private static CountedItem Read(DbDataReader row, int first) =>
        new(row.GetInt64(first), row.Identity(first + 1), row.Text(first + 2), row.Text(first + 3));
}

/// <summary>How the found are spread.</summary>
internal sealed record ItemFacets(
    IReadOnlyList<(Guid Agency, int Count)> Agencies,
    IReadOnlyList<(string Column, int Count)> Columns,
    IReadOnlyList<(int Year, int Count)> Years,
    IReadOnlyList<(string Genre, int Count)> Genres
)
{
    private const int MostAgencies = 12;
    private const int MostGenres = 8;

    public static ItemFacets Of(IReadOnlyList<CountedItem> items) =>
        new(
            [.. Counted(items, e => e.AgencyId).Take(MostAgencies)],
            [.. Counted(items, e => PlatformColumns.Of(e.Column).Top.Slug)],
            [.. Counted(items, e => ItemIndex.DayOf(e.Place).Year).OrderByDescending(y => y.Item1)],
            [.. Counted(items.Where(e => e.Genre.Length > 0), e => e.Genre).Take(MostGenres)]
        );

    private static IEnumerable<(TKey, int)> Counted<TKey>(IEnumerable<CountedItem> items, Func<CountedItem, TKey> by)
        where TKey : notnull =>
        items.CountBy(by).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => (c.Key, c.Value));
}
