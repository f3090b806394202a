using Chengming.Law;
using QRCoder;

namespace Chengming.Features.Portal;

/// <summary>A QR code as a page draws it.</summary>
/// <param name="Size">Length of its sides in squares, with the quiet zone around.</param>
/// <param name="Path">Its dark squares as an SVG path, one unit a square.</param>
[Term("二维码")]
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>The picture of a text.</summary>
    public static QrPicture Of(string text)
    {
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var squares =
            from y in Enumerable.Range(0, rows.Count)
            from x in Enumerable.Range(0, rows[y].Length)
            where rows[y][x]
            select $"M{x} {y}h1v1h-1z";
        return new QrPicture(rows.Count, string.Concat(squares));
    }
}
