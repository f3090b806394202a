using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Chengming.Data.Reading;

/// <summary>The values of a row, each database read in its own way. Of a value that is null only what says so may be asked.</summary>
internal static class RowValues
{
    public static string Text(this DbDataReader row, int column) =>
        row is SqliteDataReader sqlite
            ? Encoding.UTF8.GetString(SqliteValues.Bytes(sqlite, column))
            : row.GetString(column);

    public static Guid Identity(this DbDataReader row, int column) =>
        row is SqliteDataReader sqlite && Guid.TryParse(SqliteValues.Bytes(sqlite, column), null, out var identity)
            ? identity
            : row.GetGuid(column);

    public static Guid? IdentityOrNull(this DbDataReader row, int column) =>
        row.IsNull(column) ? null : row.Identity(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) =>
        row is SqliteDataReader sqlite
        && SqliteValues.TryReadInstant(SqliteValues.Bytes(sqlite, column), out var instant)
            ? new(instant, TimeSpan.Zero)
            : new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc), TimeSpan.Zero);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) =>
        row.IsNull(column) ? null
        : row is SqliteDataReader sqlite && SqliteValues.TryReadDay(SqliteValues.Bytes(sqlite, column), out var day)
            ? day
        : row.GetFieldValue<DateOnly>(column);

    public static decimal? DecimalOrNull(this DbDataReader row, int column) =>
        row.IsNull(column) ? null : row.GetDecimal(column);

    private static bool IsNull(this DbDataReader row, int column) =>
        row is SqliteDataReader sqlite ? SqliteValues.IsNull(sqlite, column) : row.IsDBNull(column);
}
