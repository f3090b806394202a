using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>The part of an item that a finding is about (所在要素).</summary>
[Term("所在要素")]
public enum ReadingField
{
    /// <summary>标题.</summary>
    Title,

    /// <summary>正文.</summary>
    Text,

    /// <summary>内容概述.</summary>
    Abstract,

    /// <summary>关键词.</summary>
    Keywords,

    /// <summary>发文字号.</summary>
    DocumentNumber,

    /// <summary>索引号.</summary>
    IndexNumber,

    /// <summary>成文日期.</summary>
    MadeOn,

    /// <summary>发布日期.</summary>
    PublishedOn,

    /// <summary>制发机关.</summary>
    IssuingOrgan,

    /// <summary>发布机构.</summary>
    Publisher,

    /// <summary>栏目.</summary>
    Column,

    /// <summary>体裁分类.</summary>
    Genre,

    /// <summary>来源.</summary>
    Source,

    /// <summary>链接.</summary>
    Links,

    /// <summary>附件.</summary>
    Attachments,
}
