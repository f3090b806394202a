using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Items;

/// <summary>
/// What an item says and what is said of it (信息内容和元数据; Regulation art. 12 for the catalogue's index, name, abstract and date).
/// A value: every version has one, and a signature is given on exactly one.
/// </summary>
[Term("信息内容和元数据")]
public sealed record ItemContent
{
    /// <summary>Slug of the column.</summary>
    public string Column { get; init; } = "";

    /// <summary>信息名称.</summary>
    public string Title { get; init; } = "";

    /// <summary>发文字号; empty when it has none.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>发文机关, where it is not the publishing agency alone; empty for the agency.</summary>
    public string IssuingOrgan { get; init; } = "";

    /// <summary>成文日期 (生成日期).</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>Code of the 公开属性 (<see cref="DisclosureMode"/>).</summary>
    public string Mode { get; init; } = DisclosureMode.Proactive.Code;

    /// <summary>Why it is not published of the agency's own accord; empty for what is.</summary>
    public string ModeReason { get; init; } = "";

    /// <summary>主题分类, first and second level joined by a backslash; empty while nobody chose.</summary>
    public string Theme { get; init; } = "";

    /// <summary>体裁分类 (公文种类); empty while nobody chose.</summary>
    public string Genre { get; init; } = "";

    /// <summary>关键词, with blanks between.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>内容概述.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>来源 of a transcribed item; empty for an own one.</summary>
    public string SourceName { get; init; } = "";

    /// <summary>Address of the source.</summary>
    public string SourceAddress { get; init; } = "";

    /// <summary>先前发布日期: the day on which it became public elsewhere, before it came to this platform; null when it did not.</summary>
    public DateOnly? EarlierPublishedOn { get; init; }

    /// <summary>先前发布位置: where that was, a site by name or address; empty when it was nowhere.</summary>
    public string EarlierPublishedIn { get; init; } = "";

    /// <summary>施行日期 of a policy document.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>有效期至 of a policy document; of anything else 公开至, the last day for which it is to stand. Null without an end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Code of the matter of the standard catalogue (<see cref="CatalogueMatter"/>); empty for none.</summary>
    public string Matter { get; init; } = "";

    /// <summary>The item that this one interprets (政策解读); null for none.</summary>
    public Guid? Interprets { get; init; }

    /// <summary>正文, sanitised HTML.</summary>
    public string Text { get; init; } = "";
}
