using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Fonts;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Content;

/// <summary>Follows BMC, BDC and EMC: replacement text, and what the file calls pagination.</summary>
internal sealed class MarkedContent(ObjectStore store, PageMarks marks)
{
    private const int Deepest = 256;

    private readonly Stack<(string? ActualText, int FirstGlyph, bool IsPagination)> open = new();
    private int beyond;
    private int paginations;

    public bool IsPagination => paginations > 0;

    public void Begin(PdfValue tag, PdfValue properties, PdfDictionary resources)
    {
        if (open.Count == Deepest)
        {
            beyond++;
            return;
        }

        var dictionary = properties.AsName() is { } name
            ? store.Resolve(store.Resolve(resources, "Properties").AsDictionary() ?? PdfDictionary.Empty, name)
            : properties;
        var actual = dictionary.AsDictionary() is { } entries ? store.Resolve(entries, "ActualText").AsText() : null;
        var pagination =
            tag.AsName() == "Artifact"
            && dictionary.AsDictionary() is { } artifact
            && store.Resolve(artifact, "Type").AsName() == "Pagination";
        paginations += pagination ? 1 : 0;
        open.Push((actual is null ? null : TextString.Decode(actual), marks.Glyphs.Count, pagination));
    }

    public void End()
    {
        if (beyond > 0)
        {
            beyond--;
            return;
        }

        if (!open.TryPop(out var ended))
        {
            return;
        }

        paginations -= ended.IsPagination ? 1 : 0;
        if (ended.ActualText is { } text)
        {
            marks.ReplaceText(ended.FirstGlyph, text);
        }
    }
}
