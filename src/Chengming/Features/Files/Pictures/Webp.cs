using System.Buffers.Binary;
using System.Text;

namespace Chengming.Features.Files.Pictures;

/// <summary>WebP files: chunks within a RIFF frame (RFC 9649).</summary>
internal static class Webp
{
    private const int Head = 12;

    public static PictureFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Head + 8)
        {
            return null;
        }

        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (end > file.Length)
        {
            return null;
        }

        var blocks = new List<PictureBlock>();
        for (var at = Head; at + 8 <= end; at = blocks[^1].End)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > end - at - 8)
            {
                return null;
            }

            var padded = (int)Math.Min(length + 8 + (length & 1), end - at);
            blocks.Add(new PictureBlock(Encoding.Latin1.GetString(file.Slice(at, 4)), at, padded, at + 8, (int)length));
        }

        var (width, height) = blocks.Count == 0 ? (0, 0) : Size(blocks[0], file);
        return new PictureFile(width, height, blocks, (int)end);
    }

    private static (long Width, long Height) Size(PictureBlock first, ReadOnlySpan<byte> file)
    {
        var body = first.Body(file);
        switch (first.Name)
        {
            case "VP8X" when body.Length >= 10:
                return (1 + Number24(body[4..]), 1 + Number24(body[7..]));
            case "VP8L" when body.Length >= 5:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
                return (1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
            case "VP8 " when body.Length >= 10:
                return (
                    BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF,
                    BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF
                );
            default:
                return (0, 0);
        }
    }

    private static long Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
