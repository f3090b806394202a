using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Filters;

/// <summary>The TIFF (2) and PNG (10 to 15) predictors of Flate and LZW.</summary>
internal static class Predictor
{
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> data, PdfDictionary parameters, ObjectStore store)
    {
        var predictor = store.Resolve(parameters, "Predictor").AsInt(1);
        if (predictor < 2)
        {
            return data;
        }

        var colors = store.Resolve(parameters, "Colors").AsInt(1);
        var bits = store.Resolve(parameters, "BitsPerComponent").AsInt(8);
        var columns = store.Resolve(parameters, "Columns").AsInt(1);
        if (colors is < 1 or > 64 || bits is not (1 or 2 or 4 or 8 or 16) || columns is < 1 or > 1 << 22)
        {
            return default;
        }

        var pixelBytes = Math.Max(1, colors * bits / 8);
        var rowBytes = (((long)columns * colors * bits) + 7) / 8;
        store.Allowance.TakeBytes(data.Length);
        return predictor == 2
            ? UndoTiff(data.ToArray(), rowBytes, pixelBytes, bits)
            : UndoPng(data.Span, (int)Math.Min(rowBytes, data.Length), pixelBytes);
    }

    /// <summary>Only whole bytes: smaller samples occur in pictures alone, which are not read.</summary>
    private static byte[] UndoTiff(byte[] data, long rowBytes, int pixelBytes, int bits)
    {
        if (bits != 8)
        {
            return data;
        }

        for (long row = 0; row < data.Length; row += rowBytes)
        {
            var end = Math.Min(row + rowBytes, data.Length);
            for (var i = row + pixelBytes; i < end; i++)
            {
                data[i] += data[i - pixelBytes];
            }
        }

        return data;
    }

    private static byte[] UndoPng(ReadOnlySpan<byte> data, int rowBytes, int pixelBytes)
    {
        if (rowBytes == 0)
        {
            return [];
        }

        var rows = (data.Length + rowBytes) / (rowBytes + 1);
        var output = new byte[(long)rows * rowBytes];
        var written = 0;
        ReadOnlySpan<byte> above = new byte[rowBytes];
        while (data.Length > 1)
        {
            var kind = data[0];
            var length = Math.Min(rowBytes, data.Length - 1);
            var row = output.AsSpan(written, length);
            data.Slice(1, length).CopyTo(row);
            UndoRow(kind, row, above, pixelBytes);
            above = output.AsSpan(written, Math.Min(rowBytes, output.Length - written));
            written += length;
            data = data[(length + 1)..];
        }

        return output[..written];
    }

    private static void UndoRow(byte kind, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= pixelBytes ? row[i - pixelBytes] : 0;
            var upperLeft = i >= pixelBytes ? above[i - pixelBytes] : 0;
            row[i] += kind switch
            {
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => (byte)Paeth(left, above[i], upperLeft),
                _ => 0,
            };
        }
    }

    private static int Paeth(int left, int above, int upperLeft)
    {
        var estimate = left + above - upperLeft;
        var toLeft = Math.Abs(estimate - left);
        var toAbove = Math.Abs(estimate - above);
        var toUpperLeft = Math.Abs(estimate - upperLeft);
        return toLeft <= toAbove && toLeft <= toUpperLeft ? left
            : toAbove <= toUpperLeft ? above
            : upperLeft;
    }
}
