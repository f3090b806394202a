using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>A font of one-byte codes: Type 1, TrueType and Type 3.</summary>
internal sealed class SimpleFont : PdfFont
{
    private const int ByteCodes = 256;
    private const double Thousandth = 0.001;

    private readonly CodedGlyph?[] glyphs = new CodedGlyph?[ByteCodes];
    private readonly PdfDictionary dictionary;
    private readonly ObjectStore store;
    private readonly CharacterMap? toUnicode;
    private readonly SimpleEncoding encoding;
    private readonly PdfValue[] widths;
    private readonly int firstCode;
    private readonly double missingWidth;
    private readonly double widthUnit = Thousandth;
    private readonly StandardWidths? standardWidths;

    public SimpleFont(PdfDictionary dictionary, ObjectStore store)
    {
        this.dictionary = dictionary;
        this.store = store;
        var descriptor = store.Resolve(dictionary, "FontDescriptor").AsDictionary() ?? PdfDictionary.Empty;
        toUnicode = CharacterMap.ToUnicode(store.Resolve(dictionary, "ToUnicode"), store);
        encoding = SimpleEncoding.Read(dictionary, descriptor, store);
        widths = store.Resolve(dictionary, "Widths").AsArray() ?? [];
        firstCode = store.Resolve(dictionary, "FirstChar").AsInt();
        missingWidth = store.Resolve(descriptor, "MissingWidth").AsNumber();
        if (store.Resolve(dictionary, "Subtype").AsName() == "Type3")
        {
            var matrix = Numbers("FontMatrix", 6) ?? [0.001, 0, 0, 0.001, 0, 0];
            widthUnit = matrix[0] != 0 ? matrix[0] : matrix[1];
            EmSize = SetType3Height(Numbers("FontBBox", 4), matrix[3] != 0 ? matrix[3] : matrix[2]);
            return;
        }

        SetHeight(
            store.Resolve(descriptor, "Ascent").AsNumber() * Thousandth,
            store.Resolve(descriptor, "Descent").AsNumber() * Thousandth
        );
        if (widths.Length == 0)
        {
            standardWidths = StandardWidths.For(store.Resolve(dictionary, "BaseFont").AsName() ?? "");
        }
    }

    public override CodedGlyph Next(ReadOnlySpan<byte> shown, ref int at)
    {
        var code = shown[at++];
        return glyphs[code] ??= Make(code);
    }

    private CodedGlyph Make(byte code)
    {
        var text = toUnicode?.Text(code) ?? encoding.Text(code);
        var index = code - (long)firstCode;
        var width =
            index >= 0 && index < widths.Length ? store.Resolve(widths[index]).AsNumber(missingWidth)
            : standardWidths is not null ? standardWidths[text]
            : missingWidth;
        return CodedGlyph.For(text, width * widthUnit, 0, code == ' ');
    }

    private double[]? Numbers(string key, int count)
    {
        var items = store.Resolve(dictionary, key).AsArray();
        return items?.Length == count ? Array.ConvertAll(items, i => store.Resolve(i).AsNumber()) : null;
    }

    /// <summary>A Type 3 font says its size only by its box and matrix, and often not even there.</summary>
    private double SetType3Height(double[]? box, double unit)
    {
        if (box is null || box[3] - box[1] is not > 0 || unit == 0)
        {
            return 1;
        }

        var (low, high) = (box[1] * unit, box[3] * unit);
        (low, high) = (Math.Min(low, high), Math.Max(low, high));
        var height = high - low;
        if (height is < 1e-4 or > 1e4)
        {
            return 1;
        }

        Ascent = high;
        Descent = low;
        return height is > 0.5 and < 2 ? 1 : height;
    }
}
