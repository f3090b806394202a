using AngleSharp.Dom;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>What one reading has come across, and how much of it.</summary>
/// <param name="hasTopHeadings">True when the source has headings of level 1: those become 2, and all others go down too.</param>
internal sealed class MarkupReading(bool hasTopHeadings)
{
    private int elements;
    private int blocks;
    private int cells;

    public LeftOut LeftOut { get; } = new();

    /// <summary>The level that a heading has here, or 0.</summary>
    public int LevelOf(IElement element, in Declarations declared) =>
        Elements.HeadingLevel(element, declared) is > 0 and var level
            ? Math.Clamp(hasTopHeadings ? level + 1 : level, 2, 4)
            : 0;

    /// <summary>One element deeper; each is followed by <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++elements > HtmlBounds.DeepestElements)
        {
            throw TooDeep();
        }
    }

    public void Leave() => elements--;

    /// <summary>One list, table or quotation deeper, until it is disposed of.</summary>
    public Level Deepen() => ++blocks > HtmlBounds.DeepestSource ? throw TooDeep() : new Level(this);

    public void CountCell()
    {
        if (++cells > HtmlBounds.MostCells)
        {
            throw new UnfitMarkupException(
                $"表格过大：正文中的表格合计最多 {HtmlBounds.MostCells:N0} 个单元格。请把长表格另存为电子表格，作为附件上传。"
            );
        }
    }

    public static UnfitMarkupException TooDeep() =>
        new(
            "正文的嵌套层次过深（列表、表格或引用一层套一层）。请拆开内层的表格或列表；从其他网页复制的，请先粘贴为纯文本再排版。"
        );

    internal readonly struct Level(MarkupReading reading) : IDisposable
    {
        public void Dispose() => reading.blocks--;
    }
}
