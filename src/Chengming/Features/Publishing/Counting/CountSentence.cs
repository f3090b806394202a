using System.Globalization;

namespace Chengming.Features.Publishing.Counting;

/// <summary>The sentence for reports (信息发布统计表述): how many items in all, and how many of each kind.</summary>
internal static class CountSentence
{
    /// <summary>The sentence with a list of records behind every figure.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="agency">Name of the agency, with 及下级机关 where those below are counted too.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <param name="records">The list behind a figure: of a kind by its slug or of all, and of what was taken back only.</param>
    public static IReadOnlyList<SentencePart> Of(
        PublicationFigures figures,
        string agency,
        DateOnly from,
        DateOnly until,
        Func<string?, bool, string> records
    )
    {
        var parts = new List<SentencePart>
        {
            new($"{PeriodInWords(from, until)}，{agency}在政府信息公开门户共发布信息 "),
            Figure(figures.Total, records(null, false)),
            new(" 条"),
        };
        foreach (var (kind, count) in figures.ByKind)
        {
            parts.Add(new(parts.Count == 3 ? $"，其中{kind.Name} " : $"、{kind.Name} "));
            parts.Add(Figure(count, records(kind.Slug, false)));
            parts.Add(new(" 条"));
        }

        parts.Add(new("。"));
        if (figures.Withdrawn > 0)
        {
            parts.AddRange([
                new("上述信息中，有 "),
                Figure(figures.Withdrawn, records(null, true)),
                new(" 条发布后撤回，仍计入发布数。"),
            ]);
        }

        return parts;
    }

    /// <summary>2026年, 2026年3月, or from day to day.</summary>
    public static string PeriodInWords(DateOnly from, DateOnly until)
    {
        var isFromFirst = from.Day == 1;
        var endsMonth = until.AddDays(1).Day == 1;
        return isFromFirst && endsMonth && from.Month == 1 && until.Month == 12 && from.Year == until.Year
                ? $"{from.Year}年"
            : isFromFirst && endsMonth && from.Year == until.Year && from.Month == until.Month
                ? $"{from.Year}年{from.Month}月"
            : from.Year == until.Year ? $"{from.Year}年{from.Month}月{from.Day}日至{until.Month}月{until.Day}日"
            : $"{from.Year}年{from.Month}月{from.Day}日至{until.Year}年{until.Month}月{until.Day}日";
    }

    private static SentencePart Figure(int count, string records) =>
        new(count.ToString(CultureInfo.InvariantCulture), records);
}
