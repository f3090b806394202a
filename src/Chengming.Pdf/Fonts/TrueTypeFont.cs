namespace Chengming.Pdf.Fonts;

/// <summary>A font with TrueType outlines: its metrics, its characters and its glyph outlines.</summary>
public sealed class TrueTypeFont
{
    private readonly FontTables tables;
    private readonly CharacterMap characters;
    private readonly FontNames names;
    private readonly int longMetrics;
    private readonly bool longOffsets;

    private TrueTypeFont(FontTables tables)
    {
        this.tables = tables;
        if (!tables.Has("glyf"))
        {
            throw new InvalidDataException("The font has no TrueType outlines (no glyf table).");
        }

        var head = tables["head"];
        UnitsPerEm = head.UInt16(18);
        Bounds = (head.Int16(36), head.Int16(38), head.Int16(40), head.Int16(42));
        longOffsets = head.Int16(50) != 0;
        Ascent = tables["hhea"].Int16(4);
        Descent = tables["hhea"].Int16(6);
        longMetrics = tables["hhea"].UInt16(34);
        GlyphCount = tables["maxp"].UInt16(4);
        characters = CharacterMap.Read(tables["cmap"]);
        names = FontNames.Read(tables["name"]);
        ReadStyle();
        if (UnitsPerEm == 0 || longMetrics == 0)
        {
            throw new InvalidDataException("The font states no size of its em, or no widths.");
        }
    }

    /// <summary>Units of the design grid in one em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Number of glyphs.</summary>
    public int GlyphCount { get; }

    /// <summary>Height above the baseline, in design units.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the baseline, in design units; negative.</summary>
    public int Descent { get; }

    /// <summary>Height of the capital letters, in design units.</summary>
    public int CapHeight { get; private set; }

    /// <summary>Weight class: 400 regular, 700 bold.</summary>
    public int Weight { get; private set; } = 400;

    /// <summary>Slant in degrees, 0 for upright type.</summary>
    public double ItalicAngle { get; private set; }

    /// <summary>True when all glyphs have the same width.</summary>
    public bool IsFixedPitch { get; private set; }

    /// <summary>False when the font's licence bits forbid embedding (OS/2 fsType “restricted”).</summary>
    public bool MayBeEmbedded { get; private set; } = true;

    /// <summary>The box that holds every glyph: left, bottom, right, top.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    /// <summary>The font's PostScript name, e.g. <c>NotoSerifSC-Regular</c>.</summary>
    public string PostScriptName => names.PostScript;

    /// <summary>The names people know the font by, in every language it states them.</summary>
    public IReadOnlyList<string> FamilyNames => names.Families;

    /// <summary>Reads a font file; a collection (.ttc) has several faces.</summary>
    /// <exception cref="InvalidDataException">The file is no font with TrueType outlines; the message says why.</exception>
    public static TrueTypeFont Parse(ReadOnlyMemory<byte> file, int face = 0)
    {
        try
        {
            return new TrueTypeFont(FontTables.Open(file, face));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException("The font file is cut off or damaged.", e);
        }
    }

    /// <summary>The number of faces in a font file: one, or more in a collection.</summary>
    public static int FacesIn(ReadOnlyMemory<byte> file) => FontTables.FacesIn(file);

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    public int GlyphOf(int codePoint)
    {
        var glyph = characters.GlyphOf(codePoint);
        return glyph < GlyphCount ? glyph : 0;
    }

    /// <summary>Advance width of a glyph in design units.</summary>
    public int AdvanceOf(int glyph) => tables["hmtx"].UInt16(4 * Math.Min(glyph, longMetrics - 1));

    /// <summary>Left side bearing of a glyph in design units.</summary>
    public int LeftBearingOf(int glyph) =>
        tables["hmtx"].Int16(glyph < longMetrics ? (4 * glyph) + 2 : (4 * longMetrics) + (2 * (glyph - longMetrics)));

    /// <summary>The outline of a glyph as the file holds it; empty for a blank.</summary>
    public ReadOnlyMemory<byte> OutlineOf(int glyph)
    {
        var start = OffsetOf(glyph);
        return tables["glyf"].Slice(start, OffsetOf(glyph + 1) - start);
    }

    /// <summary>A table as the file holds it, or null.</summary>
    internal ReadOnlyMemory<byte>? Table(string tag) => tables.Has(tag) ? tables[tag].Bytes : null;

    private int OffsetOf(int glyph) =>
        longOffsets ? checked((int)tables["loca"].UInt32(4 * glyph)) : 2 * tables["loca"].UInt16(2 * glyph);

    private void ReadStyle()
    {
        CapHeight = Ascent;
        if (tables.Has("OS/2"))
        {
            var style = tables["OS/2"];
            Weight = style.UInt16(4);
            // Bit 1 alone is “restricted licence embedding”; with bit 2 or 3 set as well the weaker restriction holds.
            MayBeEmbedded = (style.UInt16(8) & 0x000E) != 0x0002;
            if (style.UInt16(0) >= 2 && style.Length >= 90)
            {
                CapHeight = style.Int16(88);
            }
        }

        if (tables.Has("post"))
        {
            ItalicAngle = tables["post"].Int32(4) / 65536.0;
            IsFixedPitch = tables["post"].UInt32(12) != 0;
        }
    }
}
