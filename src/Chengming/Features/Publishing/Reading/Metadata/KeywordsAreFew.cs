using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R606: two to five keywords, each a word.</summary>
internal sealed class KeywordsAreFew : IReadingCheck
{
    private const int Fewest = 2;
    private const int Most = 5;
    private const int LongestWord = 15;

    public ReadingRule Rule { get; } =
        new(
            "R606",
            ReadingFamily.Metadata,
            "关键词一般 2 至 5 个，逐个填写",
            FindingSeverity.Question,
            "办公惯例：要素核对"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var words = item.Item.Keywords.Where(k => !string.IsNullOrWhiteSpace(k)).ToList();
        var place = new ReadingPlace(ReadingField.Keywords);
        if (words.Find(w => w.Length > LongestWord || w.AsSpan().ContainsAny("，、；,;")) is { } several)
        {
            book.Add(Rule, place, several, "一个关键词里有几个词或一句话。", "分开填写。");
        }
        else if (words.Count is > 0 and (< Fewest or > Most))
        {
            book.Add(
                Rule,
                place,
                string.Join('、', words),
                string.Create(CultureInfo.InvariantCulture, $"有 {words.Count} 个关键词。"),
                "填 2 至 5 个。"
            );
        }
    }
}
