namespace Chengming.Pdf.Reading.Fonts;

/// <summary>What is known of one character code of a font. Lengths are in text space for size 1.</summary>
/// <param name="Text">Its characters; U+FFFD when the file does not say; empty when nothing is drawn.</param>
/// <param name="IsUnmapped">True when the file does not say.</param>
/// <param name="Width">Its advance to the right.</param>
/// <param name="DownAdvance">Its advance in vertical writing, negative downwards.</param>
/// <param name="IsWordSpace">True for the one-byte code 32, which word spacing widens.</param>
internal sealed record CodedGlyph(string Text, bool IsUnmapped, double Width, double DownAdvance, bool IsWordSpace)
{
    private const string Unknown = "�";

    public static CodedGlyph For(string? text, double width, double downAdvance, bool isWordSpace) =>
        text is null
            ? new(Unknown, true, width, downAdvance, isWordSpace)
            : new(text, false, width, downAdvance, isWordSpace);
}

/// <summary>A font as far as reading text needs it.</summary>
internal abstract class PdfFont
{
    public bool IsVertical { get; protected init; }

    /// <summary>Above the baseline, for size 1.</summary>
    public double Ascent { get; protected set; } = 0.88;

    /// <summary>Below the baseline, negative, for size 1.</summary>
    public double Descent { get; protected set; } = -0.12;

    /// <summary>How large the glyphs are seen at size 1: 1 but for Type 3 fonts.</summary>
    public double EmSize { get; protected init; } = 1;

    /// <summary>Takes the next code of a string; always at least one byte.</summary>
    public abstract CodedGlyph Next(ReadOnlySpan<byte> shown, ref int at);

    /// <summary>Takes ascent and descent from the descriptor where they make sense; many producers write zeros.</summary>
    protected void SetHeight(double ascent, double descent)
    {
        descent = descent > 0 ? -descent : descent;
        if (ascent is > 0.3 and < 1.6 && descent is >= -0.8 and <= 0 && ascent - descent > 0.5)
        {
            Ascent = Math.Min(ascent, 1.1);
            Descent = Math.Max(descent, -0.4);
        }
    }
}
