using System.Globalization;
using System.Text.RegularExpressions;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters;

/// <summary>How official papers write things (GB/T 9704).</summary>
internal static partial class LetterFormat
{
    /// <summary>White between the day and the right edge, in ems (GB/T 9704—2012, 7.3.5.1: 右空四字).</summary>
    private const double RightOfDay = 4;

    private const double RowsOnAPage = 480;
    private const double LowestRow = 42;
    private const double HighestRow = 96;

    /// <summary>The least height of a row of a form, in points: a hand fills it, so the rows share the page, as far as that looks like a form.</summary>
    /// <param name="rows">How many rows it has.</param>
    public static double RowHeight(int rows) => Math.Clamp(RowsOnAPage / rows, LowestRow, HighestRow);

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The first day that a text names; null when it names none.</summary>
    public static DateOnly? FindDay(string text) =>
        DayPattern().Match(text) is { Success: true } found
        && DateOnly.TryParseExact(
            found.Value,
            "yyyy年M月d日",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>
    /// The white to the right of the agency's name and of the day: the name stands centred above the day, so that one seal covers both. A
    /// name too long for that pushes the day inwards.
    /// </summary>
    /// <param name="name">Width of the name in ems.</param>
    /// <param name="day">Width of the day in ems.</param>
    public static (double Name, double Day) Signature(double name, double day)
    {
        var ofDay = Math.Max(RightOfDay, (name - day) / 2);
        return (ofDay + ((day - name) / 2), ofDay);
    }

    /// <summary>Articles with the full title of each instrument, named once.</summary>
    public static string Basis(IEnumerable<Citation> articles) =>
        string.Join(
            '、',
            articles
                .GroupBy(a => Instruments.NameOf(a.Instrument))
                .Select(g =>
                    $"《{g.Key.Title}》{string.Join('、', g.Select(a => a.ToString()[g.Key.ShortName.Length..]))}"
                )
        );

    /// <summary>Width in ems where figures take half the room of a character.</summary>
    public static double Width(string text) => text.Sum(c => char.IsAscii(c) ? 0.5 : 1);

    [GeneratedRegex("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex DayPattern();
}
