using Chengming.Pdf.Redacting;
using SkiaSharp;

namespace Chengming.Features.Requests.Redacting;

/// <summary>
/// Paints marked places of a picture black and writes it anew from its pixels, so that nothing beside them comes along. The copy is read back.
/// </summary>
internal static class PictureRedaction
{
    private const int Quality = 90;

    // A JPEG gives colours back roughly, and more so beside an edge.
    private const int Roughness = 60;

    /// <exception cref="CannotRedactException">The picture cannot be read, or the copy still shows something.</exception>
    public static byte[] Redact(byte[] picture, bool asPng, IReadOnlyList<DisclosureMark> marks)
    {
        using var pixels = Upright(picture) ?? throw new CannotRedactException(RedactionProblem.Damaged, 1);
        var boxes = marks.Select(m => BoxOf(m, pixels.Width, pixels.Height)).ToList();
        Blacken(pixels, boxes);
        var copy = Encoded(pixels, asPng ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg);
        using var read = SKBitmap.Decode(copy);
        return read is not null && boxes.TrueForAll(b => IsBlack(read, b))
            ? copy
            : throw new CannotRedactException(RedactionProblem.NotGone, 1);
    }

    /// <summary>For pictures inside of PDF files, whose pixels lie as they are stored, whatever turn is noted beside them.</summary>
    public static byte[]? BlankJpeg(byte[] jpeg, IReadOnlyList<PixelBox> boxes)
    {
        using var pixels = AsStored(jpeg);
        if (pixels is null)
        {
            return null;
        }

        List<SKRectI> rectangles = [.. boxes.Select(b => new SKRectI(b.Left, b.Top, b.Right, b.Bottom))];
        Blacken(pixels, rectangles);
        var copy = Encoded(pixels, SKEncodedImageFormat.Jpeg);
        using var read = SKBitmap.Decode(copy);
        return read is not null && rectangles.TrueForAll(b => IsBlack(read, b)) ? copy : null;
    }

    private static SKRectI BoxOf(DisclosureMark mark, int width, int height) =>
        new(
            Math.Clamp((int)Math.Floor(mark.Left / 100 * width), 0, width),
            Math.Clamp((int)Math.Floor(mark.Top / 100 * height), 0, height),
            Math.Clamp((int)Math.Ceiling(mark.Right / 100 * width), 0, width),
            Math.Clamp((int)Math.Ceiling(mark.Bottom / 100 * height), 0, height)
        );

    private static SKBitmap? AsStored(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return null;
        }

        var pixels = new SKBitmap(
            new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul)
        );
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) is SKCodecResult.Success)
        {
            return pixels;
        }

        pixels.Dispose();
        return null;
    }

    /// <summary>As browsers show it: turned as the camera noted.</summary>
    private static SKBitmap? Upright(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        var stored = AsStored(picture);
        if (stored is null || codec is null || codec.EncodedOrigin is SKEncodedOrigin.TopLeft)
        {
            return stored;
        }

        var origin = codec.EncodedOrigin;
        var (w, h) = (stored.Width, stored.Height);
        var isTurned = (int)origin >= (int)SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(isTurned ? h : w, isTurned ? w : h);
        using (var canvas = new SKCanvas(upright))
        {
            canvas.Concat(MatrixOf(origin, w, h));
            canvas.DrawBitmap(stored, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        }

        stored.Dispose();
        return upright;
    }

    private static SKMatrix MatrixOf(SKEncodedOrigin origin, int w, int h) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };

    private static void Blacken(SKBitmap pixels, IEnumerable<SKRectI> boxes)
    {
        using var canvas = new SKCanvas(pixels);
        using var paint = new SKPaint();
        (paint.Color, paint.BlendMode, paint.IsAntialias) = (SKColors.Black, SKBlendMode.Src, false);
        foreach (var box in boxes)
        {
            canvas.DrawRect(SKRect.Create(box.Left, box.Top, box.Width, box.Height), paint);
        }

        canvas.Flush();
    }

    private static byte[] Encoded(SKBitmap pixels, SKEncodedImageFormat format)
    {
        using var data = pixels.Encode(format, Quality);
        return data.ToArray();
    }

    private static bool IsBlack(SKBitmap pixels, SKRectI box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                var colour = pixels.GetPixel(x, y);
                if (Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) > Roughness)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
