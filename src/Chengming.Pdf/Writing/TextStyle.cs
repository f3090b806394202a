using Chengming.Pdf.Fonts;
using Chengming.Pdf.Writing.Text;

namespace Chengming.Pdf.Writing;

/// <summary>How lines stand between the margins.</summary>
public enum TextAlignment
{
    /// <summary>Both edges straight, the last line ragged (两端对齐).</summary>
    Justified,

    /// <summary>Left edge straight.</summary>
    Left,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Right edge straight.</summary>
    Right,
}

/// <summary>How a paragraph is set.</summary>
/// <param name="Face">Its typeface, where a run has none of its own.</param>
/// <param name="Size">Size of the type in points.</param>
/// <param name="LineHeight">From baseline to baseline, in points.</param>
public sealed record TextStyle(Typeface Face, double Size, double LineHeight)
{
    /// <summary>How lines stand between the margins.</summary>
    public TextAlignment Alignment { get; init; } = TextAlignment.Justified;

    /// <summary>Indent of the first line in ems; 2 for Chinese prose.</summary>
    public double FirstLineIndent { get; init; }

    /// <summary>White at the left of every line, in ems.</summary>
    public double LeftIndent { get; init; }

    /// <summary>White at the right of every line, in ems.</summary>
    public double RightIndent { get; init; }

    /// <summary>True for a paragraph that stands whole on the page of what follows it.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>White above, in points; dropped at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>White below, in points.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>Width in points of a text on one line.</summary>
    public double WidthOf(string text) => Size * MeasuredText.Of([new TextRun(text)], Face).Sum(c => c.Width);

    /// <summary>Width in points of the widest piece of a text that must not be divided, e.g. a number or “（三）”.</summary>
    public double WidestPiece(string text) =>
        Size * LineBreaker.WidestPiece(MeasuredText.Of([new TextRun(text)], Face));
}

/// <summary>Words in one typeface within a paragraph.</summary>
/// <param name="Text">The words; a line feed starts a new line.</param>
/// <param name="Face">Their typeface; null for the paragraph's.</param>
public sealed record TextRun(string Text, Typeface? Face = null);
