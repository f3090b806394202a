using Chengming.Law;

namespace Chengming.Features.Publishing.Content.Comparing;

/// <summary>变化: what became of a passage from one version of a text to another.</summary>
[Term("正文变化")]
public enum PassageChange
{
    /// <summary>未变.</summary>
    Unchanged,

    /// <summary>文字未变: the same words, but looks, links, pictures or kind are others.</summary>
    Restyled,

    /// <summary>修改.</summary>
    Changed,

    /// <summary>新增.</summary>
    Added,

    /// <summary>删除.</summary>
    Removed,
}
