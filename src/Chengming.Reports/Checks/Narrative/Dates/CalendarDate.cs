using System.Runtime.InteropServices;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Dates;

/// <summary>A date of the prose: a month, its day and year where they are printed beside it.</summary>
/// <param name="Year">The year printed before the month; null when none is.</param>
/// <param name="Month">The month as printed.</param>
/// <param name="Day">The day; null when none is printed.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CalendarDate(int? Year, int Month, int? Day, int Start, int End)
{
    /// <summary>The dates of a passage.</summary>
    public static IReadOnlyList<CalendarDate> Of(ProsePassage passage)
    {
        var numbers = passage.Numbers;
        List<CalendarDate>? dates = null;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i].Kind != CountKind.Month)
            {
                continue;
            }

            var hasYear = i > 0 && numbers[i - 1].Kind == CountKind.Year && numbers[i - 1].End == numbers[i].Start;
            var hasDay =
                i + 1 < numbers.Length
                && numbers[i + 1].Kind == CountKind.Day
                && numbers[i + 1].Start == numbers[i].End;
            (dates ??= []).Add(
                new CalendarDate(
                    hasYear ? (int)numbers[i - 1].Value : null,
                    (int)numbers[i].Value,
                    hasDay ? (int)numbers[i + 1].Value : null,
                    hasYear ? numbers[i - 1].Start : numbers[i].Start,
                    hasDay ? numbers[i + 1].End : numbers[i].End
                )
            );
        }

        return dates ?? (IReadOnlyList<CalendarDate>)[];
    }
}
