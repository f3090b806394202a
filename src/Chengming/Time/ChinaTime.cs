using System.Globalization;

namespace Chengming.Time;

/// <summary>Days and times as people in China read them (China Standard Time).</summary>
internal static class ChinaTime
{
    /// <summary>China Standard Time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>The day it is in China.</summary>
    public static DateOnly Today(TimeProvider clock) => Day(clock.GetUtcNow());

    /// <summary>The day an instant falls on in China.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The time of day it is in China.</summary>
    public static TimeOnly TimeOfDay(TimeProvider clock) =>
        TimeOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>When a day begins in China.</summary>
    public static DateTimeOffset BeginningOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>2026年3月19日（星期四）, or Thursday 19 March 2026.</summary>
    public static string DayInWords(DateOnly day, bool isEnglish = false) =>
        isEnglish
            ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
            : day.ToString("yyyy年M月d日（dddd）", Chinese);

    public static string Date(DateTimeOffset instant) => Date(Day(instant));

    public static string Date(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string DateAndTime(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
