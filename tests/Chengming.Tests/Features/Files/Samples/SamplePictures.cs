using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Chengming.Tests.Features.Files.Samples;

/// <summary>Pictures of a few pixels made by hand.</summary>
internal static class SamplePictures
{
    private const string GrayJpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i"
        + "Z2hnPk1xeXBkeFxlZ2P/wAALCAACAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI"
        + "AQEAAD8AH//Z";

    public static byte[] Gif { get; } =
        Convert.FromBase64String("R0lGODlhAQABAPAAAP8AAAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==");

    public static byte[] Webp { get; } =
        Convert.FromBase64String(
            "UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoCAAIAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA="
        );

    /// <summary>A JPEG of 2 by 2 pixels with further segments behind its head.</summary>
    public static byte[] Jpeg(params byte[][] segments)
    {
        var plain = Convert.FromBase64String(GrayJpeg);
        return [.. plain[..2], .. segments.SelectMany(s => s), .. plain[2..]];
    }

    public static byte[] JpegSegment(byte marker, params byte[] body)
    {
        byte[] head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(body.Length + 2));
        return [.. head, .. body];
    }

    public static byte[] ExifSegment(byte[] exif) => JpegSegment(0xE1, [.. "Exif\0\0"u8, .. exif]);

    /// <summary>A PNG of one colour.</summary>
    public static byte[] Png(int width = 2, int height = 2, params byte[][] chunks)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        var rows = new byte[(width + 1) * Math.Min(height, 4)];
        return
        [
            .. Convert.FromHexString("89504E470D0A1A0A"),
            .. PngChunk("IHDR", head),
            .. chunks.SelectMany(c => c),
            .. PngChunk("IDAT", Deflate(rows)),
            .. PngChunk("IEND", []),
        ];
    }

    public static byte[] PngChunk(string name, byte[] body)
    {
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Encoding.Latin1.GetBytes(name, chunk.AsSpan(4));
        body.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 8), Crc(chunk.AsSpan(4, body.Length + 4)));
        return chunk;
    }

    /// <summary>EXIF data: camera, author, orientation and the position 34°45′36″ N, 113°40′12″ E.</summary>
    public static byte[] Exif(int orientation = 6)
    {
        var texts = new MemoryStream();
        var tags = new List<(ushort Tag, ushort Type, int Count, byte[] Value)>
        {
            (0x0110, 2, 6, "Cam-7\0"u8.ToArray()),
            (0x0112, 3, 1, Short(orientation)),
            (0x013B, 2, 7, Encoding.UTF8.GetBytes("张三\0")),
        };
        var position = new List<(ushort Tag, ushort Type, int Count, byte[] Value)>
        {
            (0x0001, 2, 2, "N\0"u8.ToArray()),
            (0x0002, 5, 3, Fractions(34, 45, 36)),
            (0x0003, 2, 2, "E\0"u8.ToArray()),
            (0x0004, 5, 3, Fractions(113, 40, 12)),
        };
        var positionAt = 8 + 2 + ((tags.Count + 1) * 12) + 4;
        tags.Add((0x8825, 4, 1, Long(positionAt)));
        var dataAt = positionAt + 2 + (position.Count * 12) + 4;
        byte[] first = Directory(tags, dataAt, texts);
        byte[] second = Directory(position, dataAt, texts);
        return [.. "II*\0"u8, .. Long(8), .. first, .. second, .. texts.ToArray()];
    }

    private static byte[] Directory(
        List<(ushort Tag, ushort Type, int Count, byte[] Value)> tags,
        int dataAt,
        MemoryStream data
    )
    {
        var bytes = new MemoryStream();
        bytes.Write(Short(tags.Count));
        foreach (var (tag, type, count, value) in tags)
        {
            bytes.Write(Short(tag));
            bytes.Write(Short(type));
            bytes.Write(Long(count));
            if (value.Length <= 4)
            {
                bytes.Write([.. value, .. new byte[4 - value.Length]]);
            }
            else
            {
                bytes.Write(Long(dataAt + (int)data.Length));
                data.Write(value);
            }
        }

        bytes.Write(Long(0));
        return bytes.ToArray();
    }

    private static byte[] Fractions(params int[] values) =>
        [.. values.SelectMany(v => (byte[])[.. Long(v), .. Long(1)])];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
