using System.Data.Common;
using Chengming.Data.Reading;
using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <content>The same row as the search reads it, without what only indexing needs.</content>
internal sealed partial class SearchEntry
{
    /// <summary>The table, as statements call it.</summary>
    public const string Table = "\"SearchEntries\" e";

    /// <summary>The columns in the order in which they are read, of a table that the statement calls <c>e</c>.</summary>
    public const string Columns = """
        e."Place", e."ItemId", e."AgencyId", e."Column", e."Genre", e."Title", e."Keys", e."ValidFrom", e."EndsOn"
        """;

    public const int ColumnCount = 9;

    private SearchEntry(DbDataReader row, int first)
    {
        (Place, ItemId, AgencyId) = (row.GetInt64(first), row.Identity(first + 1), row.Identity(first + 2));
        (Column, Genre) = (row.Text(first + 3), row.Text(first + 4));
        (Title, Keys) = (row.Text(first + 5), row.Text(first + 6));
        (ValidFrom, EndsOn) = (row.DayOrNull(first + 7), row.DayOrNull(first + 8));
    }

    /// <summary>How it is read with the places that are found.</summary>
    public static PlaceRows<SearchEntry> Rows { get; } = new(Table, Columns, ColumnCount, Read);

    /// <summary>Reads a row in which the <see cref="Columns"/> begin at a column.</summary>
    public static SearchEntry Read(DbDataReader row, int first) => new(row, first);
}
