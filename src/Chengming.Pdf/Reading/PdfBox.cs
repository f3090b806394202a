using System.Runtime.InteropServices;

namespace Chengming.Pdf.Reading;

/// <summary>A rectangle in points; the origin is the upper left corner of the page as a reader sees it, y grows downwards.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Right minus left.</summary>
    public double Width => Right - Left;

    /// <summary>Bottom minus top.</summary>
    public double Height => Bottom - Top;

    /// <summary>Horizontal middle.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Vertical middle.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The smallest rectangle around both.</summary>
    public PdfBox Union(PdfBox other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );
}
