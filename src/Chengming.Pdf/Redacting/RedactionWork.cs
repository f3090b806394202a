using System.Security.Cryptography;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Fonts;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>What all pages of one copy have in common: fonts with their use, and the objects that were made anew.</summary>
internal sealed class RedactionWork(ObjectStore store, BlankPicture? blank)
{
    private readonly FontCache cache = new(store);
    private readonly Dictionary<PdfDictionary, FontUse> fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(PdfStream Source, string Digest), (string Name, PdfStream Stream)> made = [];
    private int count;

    public ObjectStore Store => store;

    public BlankPicture? Blank => blank;

    public IEnumerable<FontUse> Fonts => fonts.Values;

    public FontUse? FontOf(PdfDictionary? dictionary)
    {
        if (dictionary is null || cache.For(dictionary) is not { } font)
        {
            return null;
        }

        if (!fonts.TryGetValue(dictionary, out var use))
        {
            fonts.Add(dictionary, use = new FontUse(dictionary, font));
        }

        return use;
    }

    /// <summary>An object made from another one: the same bytes from the same source are one object with one name.</summary>
    public (string Name, PdfStream Stream) Made(PdfStream source, ReadOnlySpan<byte> bytes, Func<PdfStream> make)
    {
        var key = (source, Convert.ToHexString(SHA256.HashData(bytes)));
        if (!made.TryGetValue(key, out var known))
        {
            made.Add(key, known = ($"R{++count}", make()));
        }

        return known;
    }
}
