using System.Globalization;
using System.Text;
using Chengming.Data.Reading;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace Chengming.Tests.Data.Reading;

/// <summary>Reading the bytes of SQLite gives what its driver gives.</summary>
public sealed class SqliteValuesTests
{
    [Fact]
    public void Instant_AnyThatTheDriverWrites_IsReadAsItWas() =>
        Prop.ForAll<DateTime>(some =>
            {
                var written = DateTime.SpecifyKind(some, DateTimeKind.Utc);
                return Read(written, r => r.Instant(0)) == new DateTimeOffset(written, TimeSpan.Zero);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Identity_AnyThatTheDriverWrites_IsReadAsItWas() =>
        Prop.ForAll<Guid>(written => Read(written, r => r.Identity(0)) == written).QuickCheckThrowOnFailure();

    [Fact]
    public void Day_AnyThatTheDriverWrites_IsReadAsItWas() =>
        Prop.ForAll<DateTime>(some =>
                Read(DateOnly.FromDateTime(some), r => r.DayOrNull(0)) == DateOnly.FromDateTime(some)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("安全生产")]
    [InlineData("𠮷\n<b>")]
    public void Text_Any_IsReadWhole(string written) => Assert.Equal(written, Read(written, r => r.Text(0)));

    [Fact]
    public void Null_WhereThereMayBeNone_IsNull()
    {
        Assert.Null(Read(DBNull.Value, r => r.DayOrNull(0)));
        Assert.Null(Read(DBNull.Value, r => r.IdentityOrNull(0)));
        Assert.Null(Read(DBNull.Value, r => r.DecimalOrNull(0)));
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-13-01", false)]
    [InlineData("2024-00-10", false)]
    [InlineData("2024-1-01", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2024-01-01 ", false)]
    [InlineData("2024/01/01", false)]
    public void Day_OnlyWhatIsOne_IsRead(string written, bool isDay)
    {
        Assert.Equal(isDay, SqliteValues.TryReadDay(Encoding.UTF8.GetBytes(written), out var day));
        Assert.Equal(isDay ? written : "0001-01-01", day.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2024-02-29 23:59:59", true)]
    [InlineData("2024-02-29 23:59:59.1234567", true)]
    [InlineData("2024-02-29 23:59:59.", false)]
    [InlineData("2024-02-29 23:59:59.12345678", false)]
    [InlineData("2024-02-29 23:59:59+08:00", false)]
    [InlineData("2024-02-29T23:59:59", false)]
    [InlineData("2024-02-29 24:00:00", false)]
    [InlineData("2024-02-29 23:60:00", false)]
    [InlineData("2024-02-29 23:59", false)]
    [InlineData("", false)]
    public void Instant_OnlyWhatIsOne_IsRead(string written, bool isInstant) =>
        Assert.Equal(isInstant, SqliteValues.TryReadInstant(Encoding.UTF8.GetBytes(written), out _));

    private static T Read<T>(object written, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $1";
        command.Parameters.AddWithValue("$1", written);
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return read(row);
    }
}
