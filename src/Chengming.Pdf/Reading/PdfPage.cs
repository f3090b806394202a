namespace Chengming.Pdf.Reading;

/// <summary>The marks of one page, in points from its upper left corner, after its crop box and rotation.</summary>
public sealed class PdfPage
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its width as a reader sees it.</summary>
    public required double Width { get; init; }

    /// <summary>Its height as a reader sees it.</summary>
    public required double Height { get; init; }

    /// <summary>Its glyphs in the order in which they are drawn, invisible text of OCR layers included.</summary>
    public required IReadOnlyList<PdfGlyph> Glyphs { get; init; }

    /// <summary>Its horizontal and vertical lines: stroked paths, thin filled rectangles, thin images.</summary>
    public required IReadOnlyList<PdfRuling> RulingLines { get; init; }

    /// <summary>True when it shows a picture that is not just a line.</summary>
    public required bool HasImages { get; init; }

    /// <summary>Where pictures stand that are not just lines.</summary>
    public IReadOnlyList<PdfBox> Pictures { get; init; } = [];

    /// <summary>Glyphs whose character the file does not say; their text is U+FFFD.</summary>
    public required int UnmappedGlyphs { get; init; }

    /// <summary>Text that is drawn outside of the page, where nobody sees it; in the order in which it is drawn.</summary>
    public string TextOutside { get; init; } = "";

    /// <summary>True when part of the content could not be read (a broken stream, a missing object).</summary>
    public required bool IsDamaged { get; init; }
}
