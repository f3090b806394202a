namespace Chengming.Pdf.Fonts;

/// <summary>What text is set in: fonts in order of preference, and whether they are made heavier by a stroke.</summary>
/// <param name="Fonts">The first font that has a character draws it.</param>
/// <param name="IsEmboldened">True to stroke the outlines, where no bold cut of the font is at hand.</param>
public sealed record Typeface(IReadOnlyList<TrueTypeFont> Fonts, bool IsEmboldened = false)
{
    /// <summary>The same fonts, heavier.</summary>
    public Typeface Emboldened => this with { IsEmboldened = true };

    /// <summary>The first font that has the character; the first of all when none has it.</summary>
    public TrueTypeFont FontFor(int codePoint)
    {
        foreach (var font in Fonts)
        {
            if (font.GlyphOf(codePoint) != 0)
            {
                return font;
            }
        }

        return Fonts[0];
    }
}
