using System.Globalization;
using System.Text;
using Chengming.Law;
using Chengming.Law.Calendar;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>The file of a holiday notice as somebody hands it in (放假安排文件).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Differences">Years of which the notice gives more or fewer days than the law, as its reader declares.</param>
[Term("放假安排文件")]
public sealed record NoticeFile(string Name, string Text, IReadOnlyList<DeclaredDifference> Differences)
{
    /// <summary>Lays it over a calendar; what is wrong with its lines is told with the line.</summary>
    public HolidayNoticeImport Over(CalendarData calendar) =>
        HolidayNoticeImport.Read(calendar, new StringReader(Text), Differences);

    /// <summary>The text of a file in UTF-8, in UTF-16 with its mark, or as Chinese spreadsheet programs save it; null when it is no text.</summary>
    public static string? Decode(byte[] content) =>
        Decode(content, new UTF8Encoding(false, throwOnInvalidBytes: true))
        ?? Decode(
            content,
            CodePagesEncodingProvider.Instance.GetEncoding(
                "GB18030",
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )!
        );

    /// <summary>Reads <c>2027=1</c>, several parted by blanks; null when something else stands there.</summary>
    public static IReadOnlyList<DeclaredDifference>? DifferencesIn(string words)
    {
        var read = words
            .Split([' ', '\u3000', ',', '，', ';', '；', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(DifferenceIn)
            .ToList();
        return read.Contains(null) ? null : [.. read.OfType<DeclaredDifference>()];
    }

    private static DeclaredDifference? DifferenceIn(string words) =>
        words.Split('=') is [{ Length: 4 } year, var days]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var ofYear)
        && int.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            ? new DeclaredDifference(ofYear, count, "")
            : null;

    private static string? Decode(byte[] content, Encoding encoding)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(content), encoding);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException)
        {
            return null;
        }
    }
}
