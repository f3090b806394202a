using System.Globalization;

namespace Chengming.Time;

/// <summary>Days as people write them in forms and spreadsheets: 2021-05-06, 2021/5/6, 2021.5.6, 2021年5月6日, 20210506.</summary>
internal static class WrittenDay
{
    private const int Earliest = 1949;

    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>The day; null for what is none, or lies before 1949. Blanks do not matter.</summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(
            string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
        && day.Year >= Earliest
            ? day
            : null;
}
