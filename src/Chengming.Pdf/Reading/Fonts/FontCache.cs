using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>The fonts of a document, each made once.</summary>
internal sealed class FontCache(ObjectStore store)
{
    private readonly Dictionary<PdfDictionary, PdfFont> fonts = new(ReferenceEqualityComparer.Instance);

    public PdfFont? Named(string? name, PdfDictionary resources) =>
        name is null || store.Resolve(resources, "Font").AsDictionary() is not { } named
            ? null
            : For(store.Resolve(named, name).AsDictionary());

    public PdfFont? For(PdfDictionary? dictionary)
    {
        if (dictionary is null)
        {
            return null;
        }

        if (!fonts.TryGetValue(dictionary, out var font))
        {
            font =
                store.Resolve(dictionary, "Subtype").AsName() == "Type0"
                    ? new CompositeFont(dictionary, store)
                    : new SimpleFont(dictionary, store);
            fonts.Add(dictionary, font);
        }

        return font;
    }
}
