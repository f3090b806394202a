using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R603: the title is neither too short to say something nor too long for a list.</summary>
internal sealed class TitleHasAUsualLength : IReadingCheck
{
    private const int Shortest = 6;
    private const int Longest = 80;

    public ReadingRule Rule { get; } =
        new(
            "R603",
            ReadingFamily.Metadata,
            "标题不宜过短或过长",
            FindingSeverity.Question,
            "办公惯例：要素核对（6 至 80 字）"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var length = item.Item.Title.Trim().Length;
        if (length is > 0 and (< Shortest or > Longest))
        {
            book.Add(
                Rule,
                item.Title.Whole,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"标题有 {length} 字，{(length < Shortest ? "可能说不清内容" : "在列表里显示不全")}。"
                ),
                length < Shortest ? "写明发文机关、事由和文种。" : "精简标题。"
            );
        }
    }
}
