namespace Chengming.Law.Calendar;

/// <summary>Days of the week, and how a date is written where a person reads it.</summary>
internal static class Weekdays
{
    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public static string NameOf(DateOnly date) => "周" + "日一二三四五六"[(int)date.DayOfWeek];

    public static string InWords(DateOnly date) => $"{date:yyyy-MM-dd}（{NameOf(date)}）";
}
