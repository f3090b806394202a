using System.Globalization;
using System.Text;
using Chengming.Pdf.Fonts;

namespace Chengming.Pdf.Writing.Files;

/// <summary>A font in a file under way: the characters used so far, and in the end its objects.</summary>
internal sealed class EmbeddedFont(TrueTypeFont font, string resource)
{
    private readonly FontSubset subset = new(font);

    /// <summary>Its name in the pages' resources.</summary>
    public string Resource { get; } = resource;

    /// <summary>The two-byte code of a character; a mark in half its width has a code of its own.</summary>
    public int CodeOf(int codePoint, bool isHalved) => subset.NumberOf(codePoint, isHalved);

    /// <summary>Writes the font and returns the number of its dictionary (ISO 32000-1, 9.7).</summary>
    public int WriteTo(PdfObjects objects)
    {
        var program = subset.Build();
        var name = $"{Tag()}+{font.PostScriptName}";
        var file = objects.AddStream(
            program,
            string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}")
        );
        var descriptor = objects.Add(Descriptor(name, file));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + $"/FontDescriptor {PdfSyntax.Reference(descriptor)}/DW 1000/W[{Widths()}]/CIDToGIDMap/Identity>>"
        );
        var toUnicode = objects.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
                + $"/DescendantFonts[{PdfSyntax.Reference(descendant)}]/ToUnicode {PdfSyntax.Reference(toUnicode)}>>"
        );
    }

    // Six capitals that differ between different subsets and are the same for the same one (9.6.4).
    private string Tag()
    {
        var sum = 14695981039346656037UL;
        for (var i = 0; i < subset.Count; i++)
        {
            sum = unchecked((sum ^ (uint)subset.CharacterOf(i)) * 1099511628211UL);
        }

        return string.Create(
            6,
            sum,
            static (tag, rest) =>
            {
                for (var i = 0; i < tag.Length; i++)
                {
                    tag[i] = (char)('A' + (int)(rest % 26));
                    rest /= 26;
                }
            }
        );
    }

    private string Descriptor(string name, int file)
    {
        var (left, bottom, right, top) = font.Bounds;
        // Symbolic (4), since the character set is not Adobe's standard Latin one; 1 fixed pitch, 64 italic.
        var flags = 4 | (font.IsFixedPitch ? 1 : 0) | (font.ItalicAngle != 0 ? 64 : 0);
        // No font file states the width of its stems; viewers only use it for substitutes.
        var stem = 50 + (font.Weight * font.Weight / 4225.0);
        return $"<</Type/FontDescriptor/FontName/{name}/Flags {PdfSyntax.Number(flags)}"
            + $"/FontBBox[{Scaled(left)} {Scaled(bottom)} {Scaled(right)} {Scaled(top)}]"
            + $"/ItalicAngle {PdfSyntax.Number(font.ItalicAngle)}/Ascent {Scaled(font.Ascent)}/Descent {Scaled(font.Descent)}"
            + $"/CapHeight {Scaled(font.CapHeight)}/StemV {PdfSyntax.Number(Math.Round(stem))}/FontFile2 {PdfSyntax.Reference(file)}>>";
    }

    private string Scaled(int units) => PdfSyntax.Number(Math.Round(units * 1000.0 / font.UnitsPerEm));

    private string Widths()
    {
        var widths = new StringBuilder();
        var isOpen = false;
        for (var i = 0; i < subset.Count; i++)
        {
            var width = Scaled(subset.AdvanceOf(i));
            if (width == "1000")
            {
                widths.Append(isOpen ? "]" : "");
                isOpen = false;
                continue;
            }

            widths.Append(isOpen ? " " : string.Create(CultureInfo.InvariantCulture, $"{i}[")).Append(width);
            isOpen = true;
        }

        return widths.Append(isOpen ? "]" : "").ToString();
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            """
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n")
        );
        foreach (var chunk in Enumerable.Range(1, subset.Count - 1).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var code in chunk)
            {
                var text = char.ConvertFromUtf32(subset.CharacterOf(code));
                var hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{hex}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToString();
    }
}
