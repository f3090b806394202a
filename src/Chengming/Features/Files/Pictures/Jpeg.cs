using System.Buffers.Binary;
using System.Globalization;

namespace Chengming.Features.Files.Pictures;

/// <summary>JPEG files (ITU T.81): segments that begin with FF and a marker, and coded data after a scan's head.</summary>
internal static class Jpeg
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    public static PictureFile? Read(ReadOnlySpan<byte> file)
    {
        var blocks = new List<PictureBlock>();
        var (width, height) = (0L, 0L);
        var at = 2;
        if (file.Length < 4 || file[0] != 0xFF || file[1] != StartOfImage)
        {
            return null;
        }

        while (at + 2 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                // Fill bytes may stand before a marker.
                at++;
                continue;
            }

            if (marker == EndOfImage)
            {
                return blocks.Exists(b => b.Name == NameOf(StartOfScan))
                    ? new PictureFile(width, height, blocks, at + 2)
                    : null;
            }

            if (at + 4 > file.Length)
            {
                return null;
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 4 || length > file.Length - at)
            {
                return null;
            }

            if (IsFrame(marker) && length >= 9)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
            }

            var end = marker == StartOfScan ? EndOfScan(file, at + length) : at + length;
            blocks.Add(new PictureBlock(NameOf(marker), at, end - at, at + 4, length - 4));
            at = end;
        }

        return null;
    }

    /// <summary>Coded data ends at the first marker that is neither a stuffed FF nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
            {
                return file.Length;
            }

            at += next;
            if (file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += file[at + 1] == 0xFF ? 1 : 2;
        }

        return file.Length;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static string NameOf(byte marker) =>
        marker switch
        {
            >= 0xE0 and <= 0xEF => string.Create(CultureInfo.InvariantCulture, $"APP{marker - 0xE0}"),
            0xFE => "COM",
            StartOfScan => "SOS",
            _ => string.Create(CultureInfo.InvariantCulture, $"{marker:X2}"),
        };
}
