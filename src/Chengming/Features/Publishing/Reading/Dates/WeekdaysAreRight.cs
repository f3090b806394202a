using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R402: the weekday behind a date is that date's. A date without a year may be of the year of making or of the next.</summary>
internal sealed partial class WeekdaysAreRight : IReadingCheck
{
    private const string Days = "日一二三四五六";

    public ReadingRule Rule { get; } =
        new("R402", ReadingFamily.Dates, "星期应与日期相符", FindingSeverity.Warning, "办公惯例：日期核对");

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var date in item.Passages.SelectMany(DateWords.In))
        {
            var after = date.Words.Passage.Plain[
                date.Words.End..Math.Min(date.Words.Passage.Plain.Length, date.Words.End + 6)
            ];
            if (Weekday().Match(after) is not { Success: true } match)
            {
                continue;
            }

            var said = (DayOfWeek)Math.Max(0, Days.IndexOf(match.Groups["day"].Value, StringComparison.Ordinal));
            DateOnly?[] possible = date.Year is not null
                ? [date.Day]
                : [Made(item) is { } year ? date.In(year) : null, Made(item) is { } same ? date.In(same + 1) : null];
            if (possible.Any(d => d is not null) && possible.All(d => d?.DayOfWeek != said))
            {
                var right = possible.First(d => d is not null)!.Value;
                var words = date.Words with { Length = date.Words.Length + match.Length };
                book.Add(
                    Rule,
                    words,
                    $"“{date.Words.Value}”是星期{Days[(int)right.DayOfWeek]}，不是星期{Days[(int)said]}。",
                    "核对日期和星期。",
                    date.Year is null ? FindingSeverity.Question : null
                );
            }
        }
    }

    private static int? Made(ItemText item) => (item.Item.MadeOn ?? item.Signature.SignedOn)?.Year;

    [GeneratedRegex(@"^ ?\(?(?:星期|周|礼拜)(?<day>[一二三四五六日天])")]
    private static partial Regex Weekday();
}
