using System.Globalization;
using System.Text.Json;

namespace Chengming.Features.Operations.Backups;

/// <summary>How a column's values stand in a backup, the same for both databases.</summary>
internal enum PortableKind
{
    Text,
    Identifier,
    Instant,
    Day,
    Time,
    Flag,
    Whole,
    Number,
    Real,
    Bytes,
}

internal static class PortableKinds
{
    private static readonly Dictionary<Type, PortableKind> ByType = new()
    {
        [typeof(string)] = PortableKind.Text,
        [typeof(Guid)] = PortableKind.Identifier,
        [typeof(DateTime)] = PortableKind.Instant,
        [typeof(DateOnly)] = PortableKind.Day,
        [typeof(TimeOnly)] = PortableKind.Time,
        [typeof(bool)] = PortableKind.Flag,
        [typeof(short)] = PortableKind.Whole,
        [typeof(int)] = PortableKind.Whole,
        [typeof(long)] = PortableKind.Whole,
        [typeof(decimal)] = PortableKind.Number,
        [typeof(double)] = PortableKind.Real,
        [typeof(byte[])] = PortableKind.Bytes,
    };

    /// <summary>The kind of a column that the database gives as this type.</summary>
    public static PortableKind Of(Type type, string column) =>
        ByType.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var kind)
            ? kind
            : throw new NotSupportedException(
                $"{column}: backups know no {type.Name}; add it to {nameof(PortableKind)}."
            );

    /// <summary>Writes a value of a row that is not null.</summary>
    public static void Write(
        this PortableKind kind,
        Utf8JsonWriter json,
        System.Data.Common.DbDataReader row,
        int column
    )
    {
        switch (kind)
        {
            case PortableKind.Text:
                json.WriteStringValue(row.GetString(column));
                break;
            case PortableKind.Identifier:
                json.WriteStringValue(row.GetGuid(column));
                break;
            case PortableKind.Instant:
                json.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
                break;
            case PortableKind.Day:
                json.WriteStringValue(row.GetFieldValue<DateOnly>(column).ToString("O", CultureInfo.InvariantCulture));
                break;
            case PortableKind.Time:
                json.WriteStringValue(row.GetFieldValue<TimeOnly>(column).ToString("O", CultureInfo.InvariantCulture));
                break;
            case PortableKind.Flag:
                json.WriteBooleanValue(row.GetBoolean(column));
                break;
            case PortableKind.Whole:
                json.WriteNumberValue(Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture));
                break;
            case PortableKind.Number:
                // As text: 1.50 stays 1.50.
                json.WriteStringValue(row.GetDecimal(column).ToString(CultureInfo.InvariantCulture));
                break;
            case PortableKind.Real:
                json.WriteNumberValue(row.GetDouble(column));
                break;
            case PortableKind.Bytes:
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(column));
                break;
            default:
                throw new NotSupportedException($"Backups do not write {kind}.");
        }
    }

    /// <summary>The value as a parameter of an insert.</summary>
    public static object Read(this PortableKind kind, JsonElement value) =>
        value.ValueKind is JsonValueKind.Null
            ? DBNull.Value
            : kind switch
            {
                PortableKind.Text => value.GetString()!,
                PortableKind.Identifier => value.GetGuid(),
                PortableKind.Instant => value.GetDateTime().ToUniversalTime(),
                PortableKind.Day => DateOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture),
                PortableKind.Time => TimeOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture),
                PortableKind.Flag => value.GetBoolean(),
                PortableKind.Whole => value.GetInt64(),
                PortableKind.Number => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture),
                PortableKind.Real => value.GetDouble(),
                PortableKind.Bytes => value.GetBytesFromBase64(),
                _ => throw new NotSupportedException($"Backups do not read {kind}."),
            };
}
