using System.Globalization;
using System.Text;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Takes out of a font what only removed text needed: the characters that its codes stand for, and the outlines of TrueType glyphs. A font that
/// was cut down to its document otherwise tells which characters the document had.
/// </summary>
internal sealed class FontPruning(ObjectStore store, CopyWriter writer)
{
    private readonly FontPrograms programs = new(store);

    /// <summary>Fills in the copies of all fonts.</summary>
    public void Run(IReadOnlyCollection<FontUse> fonts)
    {
        foreach (var font in fonts)
        {
            programs.Gather(font);
        }

        foreach (var font in fonts)
        {
            Fill(font);
        }
    }

    private void Fill(FontUse font)
    {
        writer.Own(font.Copy);
        foreach (var (key, value) in font.Original.Entries)
        {
            font.Copy.Add(
                key,
                key switch
                {
                    "ToUnicode" => PdfValue.Of(ToUnicode(font)),
                    "FontDescriptor" => Descriptor(value),
                    "DescendantFonts" => Descendants(font, value),
                    "Encoding" => Encoding(font, value),
                    "Widths" => Widths(font, value),
                    "CharProcs" => Procedures(font, value),
                    _ => value,
                }
            );
        }
    }

    /// <summary>Names of glyphs say which characters they are.</summary>
    private PdfValue Encoding(FontUse font, PdfValue value)
    {
        if (
            store.Resolve(value).Kind != PdfKind.Dictionary
            || store.Resolve(value).AsDictionary() is not { } encoding
            || store.Resolve(encoding, "Differences").AsArray() is not { } differences
        )
        {
            return value;
        }

        var (code, kept) = (0u, new List<PdfValue>());
        foreach (var item in differences.Select(store.Resolve))
        {
            if (item.IsNumber)
            {
                code = (uint)item.AsInt();
            }
            else if (item.AsName() is not null && font.Used.ContainsKey((1, code++)))
            {
                kept.AddRange([PdfValue.Integer(code - 1), item]);
            }
        }

        var copy = new PdfDictionary();
        foreach (var (key, entry) in encoding.Entries)
        {
            copy.Add(key, key == "Differences" ? PdfValue.Of([.. kept]) : entry);
        }

        return PdfValue.Of(copy);
    }

    private PdfValue Widths(FontUse font, PdfValue value)
    {
        if (store.Resolve(value).AsArray() is not { } widths)
        {
            return value;
        }

        var first = store.Resolve(font.Original, "FirstChar").AsInt();
        return PdfValue.Of([
            .. widths.Select((w, i) => font.Used.ContainsKey((1, (uint)(first + i))) ? w : PdfValue.Integer(0)),
        ]);
    }

    private PdfValue OfDescendant(FontUse font, string key, PdfValue value)
    {
        switch (key)
        {
            case "FontDescriptor":
                return Descriptor(value);
            case "W" when FontPrograms.IsIdentity(store, font):
                return PdfValue.Of([
                    .. font.Used.SelectMany(u =>
                        (PdfValue[])
                            [
                                PdfValue.Integer(u.Key.Code),
                                PdfValue.Of([PdfValue.Real(Math.Round(u.Value.Width * 1000, 3))]),
                            ]
                    ),
                ]);
            case "CIDToGIDMap"
                when FontPrograms.IsIdentity(store, font) && store.Resolve(value).AsStream() is { } stream:
                var map = store.Decode(stream).ToArray();
                for (var cid = 0; (2 * cid) + 1 < map.Length; cid++)
                {
                    if (!font.Used.ContainsKey((2, (uint)cid)))
                    {
                        map.AsSpan(2 * cid, 2).Clear();
                    }
                }

                var dictionary = new PdfDictionary();
                dictionary.Add("Filter", PdfValue.Name("FlateDecode"));
                return PdfValue.Of(new PdfStream(dictionary, ImageEditor.Deflate(map), 0, 0));
            default:
                return value;
        }
    }

    private PdfValue Descendants(FontUse font, PdfValue value)
    {
        if (
            store.Resolve(value).AsArray() is not [var only, ..]
            || store.Resolve(only).AsDictionary() is not { } descendant
        )
        {
            return value;
        }

        var copy = new PdfDictionary();
        foreach (var (key, entry) in descendant.Entries)
        {
            copy.Add(key, OfDescendant(font, key, entry));
        }

        return PdfValue.Of([PdfValue.Of(writer.Own(copy))]);
    }

    private PdfValue Descriptor(PdfValue value)
    {
        if (store.Resolve(value).AsDictionary() is not { } descriptor)
        {
            return value;
        }

        var copy = new PdfDictionary();
        foreach (var (key, entry) in descriptor.Entries)
        {
            // CharSet and CIDSet list the glyphs; nobody needs them to show the font.
            if (key is not ("CharSet" or "CIDSet"))
            {
                copy.Add(
                    key,
                    key is "FontFile" or "FontFile2" or "FontFile3" && store.Resolve(entry).AsStream() is { } program
                        ? PdfValue.Of(programs.Cut(program, key))
                        : entry
                );
            }
        }

        return PdfValue.Of(writer.Own(copy));
    }

    /// <summary>Procedures of a Type 3 font that no code in use calls are gone.</summary>
    private PdfValue Procedures(FontUse font, PdfValue value)
    {
        if (
            store.Resolve(value).AsDictionary() is not { } procedures
            || store.Resolve(font.Original, "Encoding").AsDictionary() is not { } encoding
            || store.Resolve(encoding, "Differences").AsArray() is not { } differences
        )
        {
            return value;
        }

        var (code, names) = (0u, new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in differences.Select(store.Resolve))
        {
            if (item.IsNumber)
            {
                code = (uint)item.AsInt();
            }
            else if (item.AsName() is { } name && font.Used.ContainsKey((1, code++)))
            {
                names.Add(name);
            }
        }

        var copy = new PdfDictionary();
        foreach (var (name, procedure) in procedures.Entries.Where(p => names.Contains(p.Key)))
        {
            copy.Add(name, procedure);
        }

        return PdfValue.Of(copy);
    }

    /// <summary>Some programs name the radical for the character that looks like it, and put that right by a replacement text, which the copy has not.</summary>
    private static string Usual(string text) =>
        text.All(c => c is >= '\u2E80' and <= '\u2FDF') ? text.Normalize(NormalizationForm.FormKC) : text;

    private static PdfStream ToUnicode(FontUse font)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Copy def\n/CMapType 2 def\n"
        );
        foreach (var length in font.Used.Keys.Select(k => k.Length).Distinct().Order())
        {
            map.Append("1 begincodespacerange\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<{new string('0', 2 * length)}><{new string('F', 2 * length)}>\n"
                )
                .Append("endcodespacerange\n");
        }

        foreach (var chunk in font.Used.Where(u => u.Value is { IsUnmapped: false, Text.Length: > 0 }).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var ((length, code), glyph) in chunk)
            {
                var digits = code.ToString("X8", CultureInfo.InvariantCulture)[(8 - (2 * length))..];
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{digits}><{Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(Usual(glyph.Text)))}>\n"
                );
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var dictionary = new PdfDictionary();
        dictionary.Add("Filter", PdfValue.Name("FlateDecode"));
        return new PdfStream(
            dictionary,
            ImageEditor.Deflate(System.Text.Encoding.ASCII.GetBytes(map.ToString())),
            0,
            0
        );
    }
}
