using Chengming.Data;
using Chengming.Data.Reading;
using Chengming.Features.Search.Terms;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Searching;

/// <summary>The index of the items: its places are instants of publication.</summary>
internal static class ItemIndex
{
    private static readonly DateTimeOffset Zero = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ITermIndex Of(PlatformDb db) =>
        db.Database.IsSqlite() ? new SqliteTermIndex(db) : new PostgreSqlTermIndex(db);

    public static ITermSearch Asking(ReadingSession reading) =>
        reading.Dialect == ReadingDialect.Sqlite ? new SqliteTermSearch(reading) : new PostgreSqlTermSearch(reading);

    /// <summary>The first place of an instant.</summary>
    public static long PlaceOf(DateTimeOffset at) => Math.Max(1, (long)(at - Zero).TotalMilliseconds);

    /// <summary>The day in China that a place lies in.</summary>
    public static DateOnly DayOf(long place) => ChinaTime.Day(Zero.AddMilliseconds(place));

    /// <summary>The places of a year in China.</summary>
    public static PlaceRange Year(int year) =>
        new(
            PlaceOf(ChinaTime.BeginningOf(new DateOnly(year, 1, 1))),
            PlaceOf(ChinaTime.BeginningOf(new DateOnly(year + 1, 1, 1)))
        );
}
