using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>A version of an item as the machine reads it before people review it (待预审信息).</summary>
[Term("待预审信息")]
public sealed record ItemToRead
{
    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>The day on which it is read; dates after it are in the future.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The text in reading order, one plain string a paragraph; the cells of a table's row parted by tabs.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>内容概述.</summary>
    public string? Abstract { get; init; }

    /// <summary>关键词.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>发文字号; null, empty or 无 when it has none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>发布日期: the day on which it is, or is meant to be, published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>制发机关: the organ that made it; organs of a joint document are parted by 、 or blanks.</summary>
    public string? IssuingOrgan { get; init; }

    /// <summary>发布机构: the agency that publishes it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The name of the publisher's region, e.g. 示例县.</summary>
    public string? Region { get; init; }

    /// <summary>Key of the column (栏目).</summary>
    public string? Column { get; init; }

    /// <summary>体裁分类: 通知, 公告, 解读, …</summary>
    public string? Genre { get; init; }

    /// <summary>True when it was taken from elsewhere (转载).</summary>
    public bool IsReposted { get; init; }

    /// <summary>来源: the medium or site, and its link where it has one.</summary>
    public string? Source { get; init; }

    /// <summary>The links of the text.</summary>
    public IReadOnlyList<ItemLink> Links { get; init; } = [];

    /// <summary>附件.</summary>
    public IReadOnlyList<ItemAttachment> Attachments { get; init; } = [];
}
