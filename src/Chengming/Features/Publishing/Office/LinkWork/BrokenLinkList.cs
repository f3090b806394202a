using Chengming.Features.Office.Lists;

namespace Chengming.Features.Publishing.Office.LinkWork;

/// <summary>A broken link as the list shows it.</summary>
internal sealed record BrokenLinkRow
{
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required string Title { get; init; }
    public required string Agency { get; init; }
    public required string Words { get; init; }
    public required string Address { get; init; }
    public required string Fault { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
}

/// <summary>The list of broken links in the back office.</summary>
internal static class BrokenLinkList
{
    public static OfficeList<BrokenLinkRow> All { get; } =
        new("links", "失效链接", ListKey.By((BrokenLinkRow r) => r.Id))
        {
            FirstOrder = "since",
            Empty = "这里列出已公开信息中打不开的链接。平台每半小时检查一批，目前没有发现。",
            Columns =
            [
                new("title", "信息", r => r.Title)
                {
                    Sort = ListKey.ByText((BrokenLinkRow r) => r.Title),
                    Address = r => PublishingLinks.Item(r.ItemId),
                    Width = 40,
                },
                new("words", "链接文字", r => r.Words) { Width = 24 },
                new("address", "链接地址", r => r.Address) { Width = 48 },
                new("fault", "问题", r => r.Fault) { Width = 28 },
                new("since", "发现时间", r => r.FirstSeenAt) { Sort = ListKey.By((BrokenLinkRow r) => r.FirstSeenAt) },
                new("last", "最近检查", r => r.LastSeenAt) { Sort = ListKey.By((BrokenLinkRow r) => r.LastSeenAt) },
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((BrokenLinkRow r) => r.Agency),
                    IsShownAtFirst = false,
                    Width = 30,
                },
            ],
            Filters =
            [
                new WordsFilter<BrokenLinkRow>(
                    "q",
                    "标题、链接文字或地址",
                    (rows, word) =>
                        rows.Where(r => r.Title.Contains(word) || r.Words.Contains(word) || r.Address.Contains(word))
                ),
            ],
        };
}
