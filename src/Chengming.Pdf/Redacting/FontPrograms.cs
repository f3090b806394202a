using System.Buffers.Binary;
using Chengming.Pdf.Fonts;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>The programs of the fonts, Type 1, TrueType and compact ones, with the outlines that nothing shows any more made empty.</summary>
internal sealed class FontPrograms(ObjectStore store)
{
    private readonly Dictionary<PdfStream, HashSet<int>?> kept = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfStream, HashSet<string>?> keptNames = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PdfStream> byCharacter = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfStream, PdfStream> cuts = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when a font's codes are its glyphs' numbers.</summary>
    public static bool IsIdentity(ObjectStore store, FontUse font) =>
        store.Resolve(font.Original, "Encoding").AsName() is "Identity-H" or "Identity-V";

    /// <summary>A program that several fonts share keeps what any of them uses; one whose glyphs are not known for one of them stays whole.</summary>
    public void Gather(FontUse font)
    {
        var descendant = store.Resolve(font.Original, "DescendantFonts").AsArray() is [var first, ..]
            ? store.Resolve(first).AsDictionary()
            : null;
        if (store.Resolve(descendant ?? font.Original, "FontDescriptor").AsDictionary() is not { } descriptor)
        {
            return;
        }

        if (store.Resolve(descriptor, "FontFile").AsStream() is { } named)
        {
            var names = Open(named, out _)?.Names(font.Used.Keys.Select(k => k.Code), NamesOf(font));
            keptNames[named] =
                !keptNames.TryGetValue(named, out var others) ? names
                : names is null || others is null ? null
                : [.. others, .. names];
        }

        foreach (var key in (string[])["FontFile2", "FontFile3"])
        {
            if (store.Resolve(descriptor, key).AsStream() is { } program)
            {
                if (descendant is null)
                {
                    byCharacter.Add(program);
                }

                var isCompact = key == "FontFile3";
                var used = descendant is null
                    ? OfSimple(font, program, isCompact)
                    : OfComposite(font, descendant, program, isCompact);
                kept[program] =
                    !kept.TryGetValue(program, out var known) ? used
                    : used is null || known is null ? null
                    : [.. known, .. used];
            }
        }
    }

    /// <summary>The program as the copy has it.</summary>
    public PdfStream Cut(PdfStream program, string key)
    {
        if (!cuts.TryGetValue(program, out var cut))
        {
            cut = key switch
            {
                "FontFile" when keptNames.GetValueOrDefault(program) is { } names => CutType1(program, names),
                "FontFile2" when kept.GetValueOrDefault(program) is { } glyphs => CutTrueType(program, glyphs),
                "FontFile3" when kept.GetValueOrDefault(program) is { } glyphs => CutCompact(program, glyphs),
                _ => program,
            };
            cuts.Add(program, cut);
        }

        return cut;
    }

    private Type1Glyphs? Open(PdfStream program, out byte[] bytes)
    {
        bytes = store.Decode(program).ToArray();
        var (clear, encrypted) = (
            store.Resolve(program.Dictionary, "Length1").AsInt(),
            store.Resolve(program.Dictionary, "Length2").AsInt()
        );
        return Type1Glyphs.Open(bytes, clear, encrypted);
    }

    private PdfStream CutType1(PdfStream program, HashSet<string> names)
    {
        Open(program, out var bytes)!.Blank(names);
        var dictionary = new PdfDictionary();
        foreach (var key in (string[])["Length1", "Length2", "Length3"])
        {
            dictionary.Add(key, PdfValue.Integer(store.Resolve(program.Dictionary, key).AsInt()));
        }

        dictionary.Add("Filter", PdfValue.Name("FlateDecode"));
        return new PdfStream(dictionary, ImageEditor.Deflate(bytes), 0, 0);
    }

    private PdfStream CutTrueType(PdfStream program, HashSet<int> glyphs)
    {
        var bytes = store.Decode(program).ToArray();
        if (!GlyphTables.Blank(bytes, glyphs))
        {
            return program;
        }

        if (!byCharacter.Contains(program))
        {
            GlyphTables.Forget(bytes);
        }

        var dictionary = new PdfDictionary();
        dictionary.Add("Length1", PdfValue.Integer(bytes.Length));
        dictionary.Add("Filter", PdfValue.Name("FlateDecode"));
        return new PdfStream(dictionary, ImageEditor.Deflate(bytes), 0, 0);
    }

    private PdfStream CutCompact(PdfStream program, HashSet<int> glyphs)
    {
        var bytes = store.Decode(program).ToArray();
        if (CompactGlyphs.Open(bytes) is not { } outlines)
        {
            return program;
        }

        outlines.Blank(glyphs);
        var dictionary = new PdfDictionary();
        dictionary.Add("Subtype", program.Dictionary["Subtype"]);
        dictionary.Add("Filter", PdfValue.Name("FlateDecode"));
        return new PdfStream(dictionary, ImageEditor.Deflate(bytes), 0, 0);
    }

    private HashSet<int>? OfComposite(FontUse font, PdfDictionary descendant, PdfStream program, bool isCompact)
    {
        if (!IsIdentity(store, font))
        {
            return null;
        }

        var codes = font.Used.Keys.Select(k => k.Code);
        if (isCompact)
        {
            return CompactGlyphs.Open(store.Decode(program).ToArray())?.OfNumbers(codes);
        }

        var map = store.Resolve(descendant, "CIDToGIDMap");
        var table = map.AsStream() is { } stream ? store.Decode(stream) : default;
        return
        [
            0,
            .. codes.Select(code =>
                table.IsEmpty ? (int)code
                : (2 * code) + 1 < table.Length ? BinaryPrimitives.ReadUInt16BigEndian(table.Span[(2 * (int)code)..])
                : 0
            ),
        ];
    }

    /// <summary>By the font's own tables; whichever of them a viewer takes, the glyph stays.</summary>
    private HashSet<int>? OfSimple(FontUse font, PdfStream program, bool isCompact)
    {
        var codes = font.Used.Keys.Select(k => k.Code);
        if (isCompact)
        {
            return CompactGlyphs.Open(store.Decode(program).ToArray())?.OfCodes(codes, NamesOf(font));
        }

        try
        {
            var tables = FontTables.Open(store.Decode(program), 0);
            var glyphs = new HashSet<int> { 0 };
            if (!tables.Has("cmap"))
            {
                glyphs.UnionWith(codes.Select(c => (int)c));
                return glyphs;
            }

            foreach (var ((_, code), glyph) in font.Used)
            {
                int[] candidates = [(int)code, 0xF000 + (int)code, .. glyph.Text.EnumerateRunes().Select(r => r.Value)];
                var found = candidates.SelectMany(c => GlyphTables.GlyphsOf(tables["cmap"], c)).ToList();
                if (found.Count == 0)
                {
                    // Found by its name, which is not followed here.
                    return null;
                }

                glyphs.UnionWith(found);
            }

            return glyphs;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private IEnumerable<string> NamesOf(FontUse font)
    {
        var differences = store.Resolve(font.Original, "Encoding").AsDictionary() is { } encoding
            ? store.Resolve(encoding, "Differences").AsArray()
            : null;
        var code = 0u;
        foreach (var item in (differences ?? []).Select(store.Resolve))
        {
            if (item.IsNumber)
            {
                code = (uint)item.AsInt();
            }
            else if (item.AsName() is { } name && font.Used.ContainsKey((1, code++)))
            {
                yield return name;
            }
        }
    }
}
