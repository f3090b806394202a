using System.Data.Common;

namespace Chengming.Data.Reading;

/// <summary>The values of a row that both databases keep in their own way.</summary>
internal static class RowValues
{
    public static DateTimeOffset Instant(this DbDataReader row, int column) =>
        new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc), TimeSpan.Zero);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static decimal? DecimalOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDecimal(column);

    public static Guid? GuidOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetGuid(column);
}
