using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Fonts;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Content;

/// <summary>Turns one page of the tree into its marks.</summary>
internal static class PageReader
{
    /// <summary>Longest side of a page the format knows (14 400 units).</summary>
    private const double LongestSide = 20_000;

    public static PdfPage Read(ObjectStore store, FontCache fonts, PageNode node, int number)
    {
        var (toPage, width, height) = Geometry(store, node);
        var content = Content(store, node);
        var marks = new PageMarks(width, height, store.Allowance);
        var interpreter = new ContentInterpreter(store, fonts, marks);
        interpreter.Run(content.Data, node.Resources, toPage);
        return new PdfPage
        {
            Number = number,
            Width = width,
            Height = height,
            Glyphs = marks.Glyphs,
            RulingLines = marks.Rulings,
            HasImages = marks.Pictures.Count > 0,
            Pictures = marks.Pictures,
            UnmappedGlyphs = marks.UnmappedGlyphs,
            TextOutside = marks.TextOutside,
            IsDamaged = content.IsDamaged || marks.IsDamaged,
        };
    }

    /// <summary>All content streams as one, with a space between: an operator may not be torn, but its operands may.</summary>
    internal static (ReadOnlyMemory<byte> Data, bool IsDamaged) Content(ObjectStore store, PageNode node)
    {
        var contents = store.Resolve(node.Dictionary, "Contents");
        if (contents.AsStream() is { } single)
        {
            return (store.Decode(single), false);
        }

        var parts = new List<ReadOnlyMemory<byte>>();
        var damaged = false;
        foreach (var item in contents.AsArray() ?? [])
        {
            if (store.Resolve(item).AsStream() is { } stream)
            {
                parts.Add(store.Decode(stream));
            }
            else
            {
                damaged = true;
            }
        }

        if (parts.Count == 1)
        {
            return (parts[0], damaged);
        }

        store.Allowance.TakeBytes(parts.Sum(p => (long)p.Length + 1));
        var joined = new byte[parts.Sum(p => p.Length + 1)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(joined.AsMemory(at));
            at += part.Length;
            joined[at++] = (byte)' ';
        }

        return (joined, damaged);
    }

    internal static (Matrix ToPage, double Width, double Height) Geometry(ObjectStore store, PageNode node)
    {
        var media = Box(store, node.MediaBox) ?? new PdfBox(0, 0, 612, 792);
        var box = Box(store, node.CropBox) is { } crop ? Intersection(crop, media) : media;
        var width = box.Width;
        var height = box.Height;
        return (((node.Rotate % 360) + 360) % 360) switch
        {
            90 => (new Matrix(0, 1, 1, 0, -box.Top, -box.Left), height, width),
            180 => (new Matrix(-1, 0, 0, 1, box.Right, -box.Top), width, height),
            270 => (new Matrix(0, -1, -1, 0, box.Bottom, box.Right), height, width),
            _ => (new Matrix(1, 0, 0, -1, -box.Left, box.Bottom), width, height),
        };
    }

    /// <summary>Here Top is the smaller y, as in the file.</summary>
    private static PdfBox? Box(ObjectStore store, PdfValue value)
    {
        if (value.AsArray() is not [_, _, _, _] items)
        {
            return null;
        }

        var numbers = Array.ConvertAll(items, i => store.Resolve(i).AsNumber(double.NaN));
        if (Array.Exists(numbers, double.IsNaN))
        {
            return null;
        }

        var box = new PdfBox(
            Math.Min(numbers[0], numbers[2]),
            Math.Min(numbers[1], numbers[3]),
            Math.Max(numbers[0], numbers[2]),
            Math.Max(numbers[1], numbers[3])
        );
        return box.Width is > 0 and <= LongestSide && box.Height is > 0 and <= LongestSide ? box : null;
    }

    private static PdfBox Intersection(PdfBox crop, PdfBox media)
    {
        var both = new PdfBox(
            Math.Max(crop.Left, media.Left),
            Math.Max(crop.Top, media.Top),
            Math.Min(crop.Right, media.Right),
            Math.Min(crop.Bottom, media.Bottom)
        );
        return both.Width > 0 && both.Height > 0 ? both : media;
    }
}
