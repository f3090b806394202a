using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R401: every date is in the calendar.</summary>
internal sealed class DatesExist : IReadingCheck
{
    private const int LeapYear = 2024;
    private static readonly (int From, int To) Years = (1840, 2100);

    public ReadingRule Rule { get; } =
        new("R401", ReadingFamily.Dates, "日期应当存在", FindingSeverity.Warning, "办公惯例：日期核对");

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var date in item.Passages.SelectMany(DateWords.In))
        {
            var isOddYear = date.Year is { } year && (year < Years.From || year > Years.To);
            if ((isOddYear || date.In(date.Year ?? LeapYear) is null))
            {
                book.Add(Rule, date.Words, $"“{date.Words.Value}”不是日历上有的日期。", "核对原始材料，改为实际日期。");
            }
        }
    }
}
