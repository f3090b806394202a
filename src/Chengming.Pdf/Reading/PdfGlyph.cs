namespace Chengming.Pdf.Reading;

/// <summary>A glyph as drawn.</summary>
/// <param name="Text">Its characters: one, several for a ligature, U+FFFD when the file does not say.</param>
/// <param name="Box">Its advance width by its font's ascent and descent.</param>
/// <param name="OriginX">Where the pen stood when it was drawn: on the baseline, or above the glyph in vertical writing.</param>
/// <param name="OriginY">See <paramref name="OriginX"/>.</param>
/// <param name="FontSize">The size it is seen in, in points.</param>
/// <param name="IsVertical">True in vertical writing: the next glyph stands below.</param>
/// <param name="QuarterTurns">How far its upright position is turned clockwise: 0 to 3 quarters.</param>
/// <param name="IsPagination">True when the file marks it as a running header, footer or page number.</param>
/// <param name="IsInvisible">True when it is neither filled nor stroked, as in the text layer under a scanned picture.</param>
public readonly record struct PdfGlyph(
    string Text,
    PdfBox Box,
    double OriginX,
    double OriginY,
    double FontSize,
    bool IsVertical,
    int QuarterTurns,
    bool IsPagination,
    bool IsInvisible = false
);
