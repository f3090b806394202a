using System.Data.Common;
using Chengming.Data.Reading;

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
        (Place, ItemId, AgencyId) = (row.GetInt64(0), row.GetGuid(1), row.GetGuid(2));
        (Column, Genre, Title, Keys) = (row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));
        (ValidFrom, EndsOn) = (row.DayOrNull(7), row.DayOrNull(8));
    }

    /// <summary>Reads a row that begins with <see cref="Columns"/>.</summary>
    public static SearchEntry Read(DbDataReader row) => new(row);
}
