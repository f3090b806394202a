using System.IO.Compression;
using System.Runtime.InteropServices;
using Chengming.Pdf.Reading.Files;

namespace Chengming.Pdf.Reading.Filters;

/// <summary>FlateDecode. The checksum is not looked at, and what comes before damage is kept, as every viewer does.</summary>
internal static class Flate
{
    private const int Step = 16 * 1024;

    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> data, Allowance allowance)
    {
        var span = data.Span;
        var start = 0;
        while (start < span.Length && start < 4 && span[start] is (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        var hasHeader =
            span.Length - start >= 2 && (span[start] & 15) == 8 && ((span[start] << 8) | span[start + 1]) % 31 == 0;
        var body = data[(hasHeader ? start + 2 : start)..];
        var output = new UnfoldedBytes(allowance, Math.Max(Step, Math.Min(body.Length * 4, 1 << 20)));
        MemoryMarshal.TryGetArray(body, out var segment);
        using var input = new MemoryStream(segment.Array ?? [], segment.Offset, segment.Count, writable: false);
        using var inflate = new DeflateStream(input, CompressionMode.Decompress);
        try
        {
            while (inflate.Read(output.Room(Step)) is var read and > 0)
            {
                output.Advance(read);
            }
        }
        catch (InvalidDataException)
        {
            // Damage: what was unfolded so far is all there is.
        }

        return output.Finish();
    }
}
