using System.Data.Common;
using Chengming.Data.Reading;

namespace Chengming.Features.Search.Terms;

/// <summary>What is read of each place that was found.</summary>
/// <param name="Table">The table that has a row for each place, called <c>e</c>, and what is joined to it.</param>
/// <param name="Columns">The columns; the first is the place.</param>
/// <param name="ColumnCount">How many they are.</param>
/// <param name="Read">Makes a thing of a row in which they begin at a column.</param>
internal sealed record PlaceRows<T>(string Table, string Columns, int ColumnCount, Func<DbDataReader, int, T> Read);

/// <summary>Reads what is known of places.</summary>
internal static class ReadPlaces
{
    /// <summary>The rows of places, the newest first.</summary>
    public static async Task<List<T>> OfPlacesAsync<T>(
        this ReadingSession reading,
        PlaceRows<T> rows,
        IReadOnlyList<long> places,
        CancellationToken cancel
    ) =>
        places.Count == 0
            ? []
            : await reading.ListAsync(
                $"""
                SELECT {rows.Columns} FROM {rows.Table}
                WHERE {reading.Dialect.IsOneOf("e.\"Place\"", 1)} ORDER BY e."Place" DESC
                """,
                r => rows.Read(r, 0),
                [places],
                cancel
            );
}
