using System.Globalization;
using System.Text;
using Chengming.Pdf.Fonts;

namespace Chengming.Pdf.Writing.Text;

/// <summary>A character with the font that draws it.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Font">The font that has it.</param>
/// <param name="IsEmboldened">Whether its outline is stroked.</param>
/// <param name="NaturalWidth">Its advance in ems.</param>
/// <param name="Width">The advance it is given: half for a mark before another mark.</param>
internal readonly record struct MeasuredCharacter(
    int CodePoint,
    TrueTypeFont Font,
    bool IsEmboldened,
    double NaturalWidth,
    double Width
)
{
    /// <summary>True for a mark set in half its width.</summary>
    public bool IsHalved => Width < NaturalWidth;

    /// <summary>True for a full-width mark that would still be whole in half its width.</summary>
    public bool MayBeHalved => CharacterClasses.MayBeHalved(CodePoint) && NaturalWidth > 0.9;
}

/// <summary>A paragraph's characters with fonts and widths; what cannot be seen is left out.</summary>
internal static class MeasuredText
{
    public static MeasuredCharacter[] Of(IEnumerable<TextRun> runs, Typeface face)
    {
        var characters = new List<MeasuredCharacter>();
        foreach (var run in runs)
        {
            Append(characters, run.Text, run.Face ?? face);
        }

        for (var i = 0; i + 1 < characters.Count; i++)
        {
            if (characters[i].MayBeHalved && IsFullWidthMark(characters[i + 1]))
            {
                characters[i] = characters[i] with { Width = characters[i].NaturalWidth - 0.5 };
            }
        }

        return [.. characters];
    }

    private static void Append(List<MeasuredCharacter> characters, string text, Typeface face)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var codePoint = rune.Value == '\t' ? ' ' : rune.Value;
            if (codePoint != '\n' && IsInvisible(rune))
            {
                continue;
            }

            var font = face.FontFor(codePoint);
            var glyph = font.GlyphOf(codePoint);
            var width =
                codePoint == '\n' ? 0
                : glyph == 0 ? 1
                : font.AdvanceOf(glyph) / (double)font.UnitsPerEm;
            characters.Add(new MeasuredCharacter(codePoint, font, face.IsEmboldened, width, width));
        }
    }

    // Joiners, byte order marks and variation selectors have no picture of their own.
    private static bool IsInvisible(Rune rune) =>
        rune.Value != '\t'
        && (
            Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        );

    private static bool IsFullWidthMark(MeasuredCharacter character) =>
        character.NaturalWidth > 0.9
        && CharacterClasses.Of(character.CodePoint) is CharacterClass.Closing or CharacterClass.Opening;
}
