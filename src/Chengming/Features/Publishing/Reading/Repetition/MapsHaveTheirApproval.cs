using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Repetition;

/// <summary>R811: where the item brings a map, its approval number stands in it.</summary>
internal sealed partial class MapsHaveTheirApproval : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R811",
            ReadingFamily.Repetition,
            "公开的地图应有审图号",
            FindingSeverity.Question,
            "《地图管理条例》第十五条、第二十二条"
        );

    public void Run(ItemText item, FindingBook book)
    {
        if (item.Passages.Any(p => p.Text.Contains("审图号", StringComparison.Ordinal)))
        {
            return;
        }

        for (var i = 0; i < item.Item.Attachments.Count; i++)
        {
            var name = item.Item.Attachments[i].Name;
            if (MapName().IsMatch(name))
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.Attachments, i),
                    name,
                    "附件像是地图，没有审图号。",
                    "核对是否需要送审，并标注审图号。"
                );
            }
        }

        foreach (var passage in item.Paragraphs)
        {
            if (ShownMap().Match(passage.Plain) is { Success: true } match)
            {
                book.Add(Rule, passage.Words(match), "这里有地图，没有审图号。", "核对是否需要送审，并标注审图号。");
            }
        }
    }

    [GeneratedRegex(
        @"(?<!百度|高德|电子|导航|作战)地图(?!集目录)|区划图|分布图|位置图|位置示意图|区位图|影像图|卫星图"
    )]
    private static partial Regex MapName();

    [GeneratedRegex(
        @"(?:见|附|如|下|上|以下|图\d{1,2}:? ?)[\u4e00-\u9fff0-9 ]{0,14}(?:(?<!百度|高德|电子|导航|作战)地图|区划图|分布图|位置图|位置示意图|区位图|影像图|卫星图)"
    )]
    private static partial Regex ShownMap();
}
