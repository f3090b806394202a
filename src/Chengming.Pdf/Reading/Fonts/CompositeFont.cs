using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>A Type 0 font: codes of several bytes select glyphs of a CID font, as all Chinese text does.</summary>
internal sealed class CompositeFont : PdfFont
{
    private const double Thousandth = 0.001;
    private const int TwoByteCodes = 0x10000;
    private const int Block = 256;

    private readonly CodedGlyph?[]?[] glyphs = new CodedGlyph?[TwoByteCodes / Block][];
    private readonly Dictionary<uint, CodedGlyph> longCodes = [];
    private readonly CodeReading reading;
    private readonly CharacterMap? toUnicode;
    private readonly CidWidths widths;
    private readonly double downAdvance;
    private readonly Lazy<GlyphCharacters?> program;
    private readonly Dictionary<uint, double> downAdvances = [];

    public CompositeFont(PdfDictionary dictionary, ObjectStore store)
    {
        var descendants = store.Resolve(dictionary, "DescendantFonts");
        var descendant =
            (descendants.AsArray() is [var first, ..] ? store.Resolve(first) : descendants).AsDictionary()
            ?? PdfDictionary.Empty;
        var descriptor = store.Resolve(descendant, "FontDescriptor").AsDictionary() ?? PdfDictionary.Empty;
        reading = CodeReading.For(store.Resolve(dictionary, "Encoding"), store);
        IsVertical = reading.IsVertical;
        toUnicode = CharacterMap.ToUnicode(store.Resolve(dictionary, "ToUnicode"), store);
        widths = CidWidths.Read(descendant, store);
        downAdvance = store.Resolve(descendant, "DW2").AsArray() is [_, var down]
            ? store.Resolve(down).AsNumber(-1000)
            : -1000;
        CidWidths.ReadDown(store.Resolve(descendant, "W2").AsArray() ?? [], store, downAdvances);
        program = new Lazy<GlyphCharacters?>(() => GlyphCharacters.Open(descendant, descriptor, store));
        SetHeight(
            store.Resolve(descriptor, "Ascent").AsNumber() * Thousandth,
            store.Resolve(descriptor, "Descent").AsNumber() * Thousandth
        );
    }

    public override CodedGlyph Next(ReadOnlySpan<byte> shown, ref int at)
    {
        var code = reading.Next(shown, ref at, out var length);
        if (length > 2 || code >= TwoByteCodes)
        {
            if (!longCodes.TryGetValue(code, out var known))
            {
                known = Make(code, length);
                longCodes[code] = known;
            }

            return known;
        }

        // One-byte and two-byte codes are kept apart where both occur: a one-byte code stands for itself below 256.
        var block = glyphs[code / Block] ??= new CodedGlyph?[Block];
        return block[code % Block] ??= Make(code, length);
    }

    private CodedGlyph Make(uint code, int length)
    {
        var cid = reading.Cid(code, length);
        var text = toUnicode?.Text(code) ?? reading.Text(code, length) ?? program.Value?.OfCid(cid);
        var down = downAdvances.GetValueOrDefault(cid, downAdvance);
        return CodedGlyph.For(text, widths[cid] * Thousandth, down * Thousandth, length == 1 && code == ' ');
    }
}
