using System.IO.Compression;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Content;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>Makes the marked part of a picture black, its masks along with it, or takes it out when it lies wholly under a mark.</summary>
internal sealed class ImageEditor(RedactionWork work, MarkedPage page)
{
    private static readonly string[] Kept =
    [
        "Type",
        "Subtype",
        "Width",
        "Height",
        "ColorSpace",
        "BitsPerComponent",
        "Intent",
        "ImageMask",
        "Decode",
        "Interpolate",
        "SMaskInData",
        "Filter",
        "DecodeParms",
    ];

    private static readonly string[] Undone =
    [
        "FlateDecode",
        "Fl",
        "LZWDecode",
        "LZW",
        "ASCIIHexDecode",
        "AHx",
        "ASCII85Decode",
        "A85",
        "RunLengthDecode",
        "RL",
    ];

    private const double Rounding = 1e-6;

    private readonly ObjectStore store = work.Store;

    /// <summary>The picture as the copy has it; null when it goes.</summary>
    public PdfStream? Edit(PdfStream image, in Matrix toPage)
    {
        var box = toPage.Around(0, 0, 1, 1);
        if (page.IsOutside(box) && !page.TouchesAny(box) && IsBeside(box))
        {
            return null;
        }

        if (!page.TouchesAny(box))
        {
            return Copy(image, image.Raw, isRaw: false, []);
        }

        if (page.IsInsideOne(box))
        {
            return null;
        }

        var toUnit = toPage.Inverse() ?? throw Unable();
        var regions = page
            .Marks.Where(m => MarkedPage.Touches(m.Box, box))
            .Select(m => toUnit.Around(m.Box.Left, m.Box.Top, m.Box.Right, m.Box.Bottom))
            .ToList();
        return Blank(image, regions);
    }

    private static bool IsBeside(PdfBox box) => box.Right < 0 || box.Bottom < 0;

    private PdfStream Blank(PdfStream image, List<PdfBox> regions)
    {
        var (width, height) = (Number(image, "Width", "W"), Number(image, "Height", "H"));
        if (width <= 0 || height <= 0)
        {
            throw Unable();
        }

        var boxes = regions.Select(r => Pixels(r, width, height)).ToList();
        var filters = Filters(image);
        if (filters is ["DCTDecode" or "DCT"])
        {
            return BlankJpeg(image, boxes, regions);
        }

        if (!filters.All(f => Undone.Contains(f)))
        {
            throw Unable();
        }

        var samples = store.Decode(image).ToArray();
        var bits = Entry(image, "ImageMask", "IM").AsBoolean(false) ? 1 : Number(image, "BitsPerComponent", "BPC");
        var perPixel = bits * Components(image);
        var row = ((long)width * perPixel + 7) / 8;
        if (perPixel is <= 0 or > 128 || samples.Length < row * height)
        {
            throw Unable();
        }

        foreach (var b in boxes)
        {
            for (var y = b.Top; y < b.Bottom; y++)
            {
                Clear(samples.AsSpan((int)(y * row), (int)row), (long)b.Left * perPixel, (long)b.Right * perPixel);
            }
        }

        return Copy(image, samples.AsMemory(0, (int)(row * height)), isRaw: true, regions);
    }

    private PdfStream BlankJpeg(PdfStream image, List<PixelBox> boxes, List<PdfBox> regions)
    {
        var isPlain = Entry(image, "Decode", "D").IsNull && Components(image) is 1 or 3;
        var blanked = isPlain && !IsIndexed(image) ? work.Blank?.Invoke(image.Raw.ToArray(), boxes) : null;
        if (blanked is null)
        {
            throw Unable();
        }

        var dictionary = Start(image, regions, "ColorSpace", "BitsPerComponent", "Filter", "DecodeParms");
        dictionary.Add("ColorSpace", PdfValue.Name("DeviceRGB"));
        dictionary.Add("BitsPerComponent", PdfValue.Integer(8));
        dictionary.Add("Filter", PdfValue.Name("DCTDecode"));
        return new PdfStream(dictionary, blanked, 0, 0);
    }

    private PdfStream Copy(PdfStream image, ReadOnlyMemory<byte> bytes, bool isRaw, List<PdfBox> regions)
    {
        if (!isRaw)
        {
            return new PdfStream(Start(image, regions), bytes, 0, 0);
        }

        var dictionary = Start(image, regions, "Filter", "DecodeParms");
        dictionary.Add("Filter", PdfValue.Name("FlateDecode"));
        return new PdfStream(dictionary, Deflate(bytes.Span), 0, 0);
    }

    /// <summary>What a picture needs, with its masks made black at the same places.</summary>
    private PdfDictionary Start(PdfStream image, List<PdfBox> regions, params ReadOnlySpan<string> but)
    {
        var dictionary = new PdfDictionary();
        foreach (var key in Kept)
        {
            if (!but.Contains(key) && image.Dictionary[key] is { IsNull: false } value)
            {
                dictionary.Add(key, value);
            }
        }

        foreach (var key in (string[])["SMask", "Mask"])
        {
            var value = image.Dictionary[key];
            if (store.Resolve(value).AsStream() is { } mask)
            {
                dictionary.Add(
                    key,
                    PdfValue.Of(
                        regions.Count > 0
                            ? Blank(mask, regions)
                            : new ImageEditor(work, page).Copy(mask, mask.Raw, false, [])
                    )
                );
            }
            else if (!value.IsNull)
            {
                dictionary.Add(key, value);
            }
        }

        return dictionary;
    }

    /// <summary>One pixel more on every side: what lies on the edge of a mark belongs to it.</summary>
    private static PixelBox Pixels(PdfBox unit, int width, int height) =>
        new(
            Math.Clamp((int)Math.Floor((unit.Left * width) + Rounding) - 1, 0, width),
            Math.Clamp((int)Math.Floor(((1 - unit.Bottom) * height) + Rounding) - 1, 0, height),
            Math.Clamp((int)Math.Ceiling((unit.Right * width) - Rounding) + 1, 0, width),
            Math.Clamp((int)Math.Ceiling(((1 - unit.Top) * height) - Rounding) + 1, 0, height)
        );

    private static void Clear(Span<byte> row, long fromBit, long toBit)
    {
        for (var bit = fromBit; bit < toBit; )
        {
            if (bit % 8 == 0 && toBit - bit >= 8)
            {
                row[(int)(bit / 8)] = 0;
                bit += 8;
            }
            else
            {
                row[(int)(bit / 8)] &= (byte)~(0x80 >> (int)(bit % 8));
                bit++;
            }
        }
    }

    private int Components(PdfStream image)
    {
        if (Entry(image, "ImageMask", "IM").AsBoolean(false))
        {
            return 1;
        }

        var space = Entry(image, "ColorSpace", "CS");
        var items = space.AsArray();
        return (space.AsName() ?? (items is [var first, ..] ? store.Resolve(first).AsName() : null)) switch
        {
            "DeviceGray" or "G" or "CalGray" or "Indexed" or "I" or "Separation" => 1,
            "DeviceRGB" or "RGB" or "CalRGB" or "Lab" => 3,
            "DeviceCMYK" or "CMYK" => 4,
            "ICCBased" when items is [_, var profile] => store.Resolve(profile).AsDictionary() is { } icc
                ? store.Resolve(icc, "N").AsInt(-1)
                : -1,
            "DeviceN" when items is [_, var names, ..] => store.Resolve(names).AsArray()?.Length ?? -1,
            _ => -1,
        };
    }

    private bool IsIndexed(PdfStream image) =>
        Entry(image, "ColorSpace", "CS").AsArray() is [var first, ..]
        && store.Resolve(first).AsName() is "Indexed" or "I" or "Separation" or "DeviceN";

    private string[] Filters(PdfStream image)
    {
        var filter = Entry(image, "Filter", "F");
        return (filter.AsArray() ?? (filter.IsNull ? [] : [filter]))
            .Select(f => store.Resolve(f).AsName() ?? "")
            .ToArray();
    }

    private PdfValue Entry(PdfStream image, string key, string brief) =>
        store.Resolve(image.Dictionary, key) is { IsNull: false } value
            ? value
            : store.Resolve(image.Dictionary, brief);

    private int Number(PdfStream image, string key, string brief) => Entry(image, key, brief).AsInt();

    internal static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    private CannotRedactException Unable() => new(RedactionProblem.Picture, page.Number);
}
