using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R607: what was taken from elsewhere names the medium it was taken from.</summary>
internal sealed class RepostsNameTheirSource : IReadingCheck
{
    private static readonly string[] NoSource =
    [
        "",
        "转载",
        "网络",
        "互联网",
        "网上",
        "网络转载",
        "来源网络",
        "其他",
        "未知",
    ];

    public ReadingRule Rule { get; } =
        new(
            "R607",
            ReadingFamily.Metadata,
            "转载信息应注明来源",
            FindingSeverity.Warning,
            "国办发〔2018〕123号；《政府网站发展指引》"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var source = item.Item.Source?.Trim() ?? "";
        var saysReposted = item.Item.IsReposted || source.StartsWith("转载", StringComparison.Ordinal);
        var named = source.Replace("转载自", "", StringComparison.Ordinal).Trim('：', ':', ' ');
        if (saysReposted && NoSource.Contains(named))
        {
            book.Add(
                Rule,
                new ReadingPlace(ReadingField.Source),
                source,
                "转载的信息没有注明来源。",
                "写明媒体或网站名称和原文链接。"
            );
        }
    }
}
