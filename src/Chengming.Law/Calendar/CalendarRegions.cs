namespace Chengming.Law.Calendar;

/// <summary>Codes of administrative regions (GB/T 2260) as the calendar needs them.</summary>
internal static class CalendarRegions
{
    /// <summary>The region of provincial level to which a code of 2, 4 or 6 digits belongs; null when there is none.</summary>
    public static CalendarRegion? Find(IReadOnlyList<CalendarRegion> regions, string code) =>
        code.Length is 2 or 4 or 6 && code.All(char.IsAsciiDigit)
            ? regions.FirstOrDefault(r => code.StartsWith(r.Code, StringComparison.Ordinal))
            : null;

    /// <summary>640000 and 64 are the same region; the zeros at the end say nothing.</summary>
    public static string Shortest(string code) =>
        code.Length > 2 && code.EndsWith("00", StringComparison.Ordinal) ? Shortest(code[..^2]) : code;

    /// <summary>Days of 64 are days of 640302, not the other way round.</summary>
    public static bool Covers(string wider, string code) =>
        Shortest(code).StartsWith(Shortest(wider), StringComparison.Ordinal);
}
