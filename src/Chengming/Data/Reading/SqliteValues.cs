using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chengming.Data.Reading;

/// <summary>
/// Values of a row of SQLite, read from the bytes that the file has. The driver asks for the type of each value before it reads it, and makes
/// a text of each instant and identity only to parse it: a third of the time in which a list is read.
/// </summary>
internal static class SqliteValues
{
    private const int DayLength = 10;
    private const int SecondLength = 19;
    private const int FractionDigits = 7;

    /// <summary>The bytes of a text, in UTF-8; valid until the next row.</summary>
    public static ReadOnlySpan<byte> Bytes(SqliteDataReader row, int column) =>
        raw.sqlite3_column_blob(row.Handle, column);

    public static bool IsNull(SqliteDataReader row, int column) =>
        raw.sqlite3_column_type(row.Handle, column) == raw.SQLITE_NULL;

    /// <summary>Reads a day, <c>yyyy-MM-dd</c>; false when something else stands there.</summary>
    public static bool TryReadDay(ReadOnlySpan<byte> written, out DateOnly day)
    {
        day = default;
        if (
            written.Length != DayLength
            || written[4] != '-'
            || written[7] != '-'
            || !TryReadNumber(written[..4], out var year)
            || !TryReadNumber(written[5..7], out var month)
            || !TryReadNumber(written[8..], out var date)
            || year is < 1 or > 9999
            || month is < 1 or > 12
            || date < 1
            || date > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;
    }

    /// <summary>
    /// Reads an instant, <c>yyyy-MM-dd HH:mm:ss</c> with up to seven digits after a point; false when something else stands there.
    /// </summary>
    public static bool TryReadInstant(ReadOnlySpan<byte> written, out DateTime instant)
    {
        instant = default;
        if (
            written.Length < SecondLength
            || !TryReadDay(written[..DayLength], out var day)
            || written[10] != ' '
            || written[13] != ':'
            || written[16] != ':'
            || !TryReadNumber(written[11..13], out var hour)
            || !TryReadNumber(written[14..16], out var minute)
            || !TryReadNumber(written[17..SecondLength], out var second)
            || hour > 23
            || minute > 59
            || second > 59
            || !TryReadFraction(written[SecondLength..], out var ticks)
        )
        {
            return false;
        }

        instant = day.ToDateTime(new TimeOnly(hour, minute, second), DateTimeKind.Utc).AddTicks(ticks);
        return true;
    }

    private static bool TryReadFraction(ReadOnlySpan<byte> written, out int ticks)
    {
        ticks = 0;
        if (written.IsEmpty)
        {
            return true;
        }

        var digits = written[1..];
        if (written[0] != '.' || digits.Length is 0 or > FractionDigits || !TryReadNumber(digits, out ticks))
        {
            return false;
        }

        for (var missing = FractionDigits - digits.Length; missing > 0; missing--)
        {
            ticks *= 10;
        }

        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = 10 * number + digit - '0';
        }

        return true;
    }
}
