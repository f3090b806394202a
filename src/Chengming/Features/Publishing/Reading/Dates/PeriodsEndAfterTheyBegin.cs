using System.Globalization;
using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R408: a period with both years ends after it begins.</summary>
internal sealed partial class PeriodsEndAfterTheyBegin : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new("R408", ReadingFamily.Dates, "起止时间的先后应正确", FindingSeverity.Warning, "办公惯例：日期核对");

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var passage in item.Passages)
        {
            foreach (Match match in Period().Matches(passage.Plain))
            {
                var from = (Number(match, "y1"), Number(match, "m1"), Number(match, "d1"));
                var to = (
                    match.Groups["y2"].Success ? Number(match, "y2") : from.Item1,
                    Number(match, "m2"),
                    Number(match, "d2")
                );
                var hasBothDays = match.Groups["d1"].Success && match.Groups["d2"].Success;
                var isBackward = hasBothDays
                    ? to.CompareTo(from) < 0
                    : (to.Item1, to.Item2).CompareTo((from.Item1, from.Item2)) < 0;
                // Without a second year the period may go over New Year: 2023年12月至1月.
                var isSure = match.Groups["y2"].Success || from.Item2 - to.Item2 < 6;
                var words = passage.Words(match);
                if (isBackward && isSure)
                {
                    book.Add(Rule, words, $"“{words.Value}”的结束早于开始。", "核对起止时间。");
                }
            }
        }
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"(?<y1>\d{4}) ?年 ?(?<m1>\d{1,2}) ?月(?: ?(?<d1>\d{1,2}) ?日)? ?(?:至|到|-{1,2}|~) ?(?:(?<y2>\d{4}) ?年 ?)?(?<m2>\d{1,2}) ?月(?: ?(?<d2>\d{1,2}) ?日)?"
    )]
    private static partial Regex Period();
}
