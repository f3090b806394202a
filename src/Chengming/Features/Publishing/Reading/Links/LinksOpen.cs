using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>R703: no link is on the list of addresses that did not open.</summary>
internal sealed class LinksOpen : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R703",
            ReadingFamily.Links,
            "链接应能打开",
            FindingSeverity.Warning,
            "国办发〔2019〕19号 政府网站与政务新媒体检查指标"
        );

    public void Run(ItemText item, FindingBook book)
    {
        if (item.Item.Links.Count == 0)
        {
            return;
        }

        if (item.Lists.DeadLinks is not { } dead)
        {
            book.NotChecked("链接能否打开没有检查。");
            return;
        }

        if (item.Lists.UntriedLinks > 0)
        {
            book.NotChecked($"指向其他网站的 {item.Lists.UntriedLinks} 个链接能否打开没有检查。");
        }

        for (var i = 0; i < item.Item.Links.Count; i++)
        {
            var address = item.Item.Links[i].Address.Trim();
            if (dead.Contains(address))
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.Links, i),
                    address,
                    "链接打不开。",
                    "核对地址，或去掉链接。"
                );
            }
        }
    }
}
