using System.Data.Common;
using Chengming.Data.Reading;
using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <content>The same row as the search reads it, without what only indexing needs.</content>
internal sealed partial class SearchEntry
{
    /// <summary>The columns in the order in which they are read, of a table that the statement calls <c>e</c>.</summary>
    public const string Columns = """
        e."Place", e."ItemId", e."AgencyId", e."Column", e."Genre", e."Title", e."Keys", e."ValidFrom", e."EndsOn"
        """;

    public const int ColumnCount = 9;

    private SearchEntry(DbDataReader row)
    {
        (Place, ItemId, AgencyId) = (row.GetInt64(0), row.Identity(1), row.Identity(2));
        (Column, Genre, Title, Keys) = (row.Text(3), row.Text(4), row.Text(5), row.Text(6));
        (ValidFrom, EndsOn) = (row.DayOrNull(7), row.DayOrNull(8));
    }

    /// <summary>How it is read with the places that are found.</summary>
    public static PlaceRows<SearchEntry> Rows { get; } = new("SearchEntries", Columns, Read);

    /// <summary>Reads a row that begins with <see cref="Columns"/>.</summary>
    public static SearchEntry Read(DbDataReader row) => new(row);
}
