using Chengming.Pdf.Reading.Fonts;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>A font of the file, and which of its codes the copy still shows.</summary>
internal sealed class FontUse(PdfDictionary original, PdfFont font)
{
    public PdfDictionary Original => original;

    public PdfFont Font => font;

    /// <summary>The font as the copy has it; filled in when all pages are done.</summary>
    public PdfDictionary Copy { get; } = new();

    /// <summary>Codes with their number of bytes, and what is known of them.</summary>
    public SortedDictionary<(int Length, uint Code), CodedGlyph> Used { get; } = [];

    public void Use(ReadOnlySpan<byte> code, CodedGlyph glyph)
    {
        var number = 0u;
        foreach (var b in code)
        {
            number = (number << 8) | b;
        }

        Used.TryAdd((code.Length, number), glyph);
    }
}
