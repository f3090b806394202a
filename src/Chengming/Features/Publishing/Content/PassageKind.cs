using Chengming.Law;

namespace Chengming.Features.Publishing.Content;

/// <summary>段落类型: what a passage of a text is.</summary>
[Term("正文段落类型")]
public enum PassageKind
{
    /// <summary>标题.</summary>
    Heading,

    /// <summary>段落.</summary>
    Paragraph,

    /// <summary>列表项.</summary>
    ListItem,

    /// <summary>单元格.</summary>
    Cell,

    /// <summary>图表标题.</summary>
    Caption,

    /// <summary>图片的替代文字.</summary>
    Picture,
}
