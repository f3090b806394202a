using System.Buffers.Binary;
using Chengming.Features.Files.Pictures;
using Chengming.Features.Files.Scanning.Pictures;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Cleaning.Pictures;

/// <summary>Cuts everything that tells something out of a picture file; pixels are not decoded, so nothing is lost. How a JPEG is turned is written anew.</summary>
internal sealed class PictureCleaning : IFileCleaning
{
    public bool Cleans(FileKind kind) =>
        kind.Structure == FileStructure.Picture && PictureMetadata.IsCleanable(kind.Id);

    public byte[] Clean(byte[] content, FileKind kind, CleaningChoices choices, ICollection<string> remarks) =>
        Clean(content, kind.Id) ?? throw new InvalidDataException("The picture is damaged.");

    /// <summary>The picture without what it tells; null when it is damaged.</summary>
    public static byte[]? Clean(byte[] content, string kind)
    {
        if (PictureFile.Read(kind, content) is not { } picture || picture.Blocks.Count == 0)
        {
            return null;
        }

        var orientation = picture
            .Blocks.Select(b => PictureMetadata.ExifIn(kind, b, content))
            .OfType<ReadOnlyMemory<byte>>()
            .Select(PictureMetadata.Orientation)
            .FirstOrDefault(1);
        using var copy = new MemoryStream();
        copy.Write(content, 0, picture.Blocks[0].Start);
        var isTurned = kind == "jpg" && orientation != 1;
        foreach (var block in picture.Blocks.Where(b => !PictureMetadata.IsTelling(kind, b, content)))
        {
            // The segment that says JFIF stands before all others.
            if (isTurned && block.Name != "APP0")
            {
                copy.Write(TurnedSegment(orientation));
                isTurned = false;
            }

            copy.Write(content, block.Start, block.Length);
        }

        var last = picture.Blocks[^1].End;
        copy.Write(content, last, picture.End - last);
        var bytes = copy.ToArray();
        if (kind == "webp")
        {
            CorrectRiff(bytes);
        }

        return bytes;
    }

    /// <summary>A segment of EXIF data with the one tag of orientation.</summary>
    private static byte[] TurnedSegment(int orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0"u8,
            .. "MM\0*"u8,
            .. (ReadOnlySpan<byte>)
                [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0],
        ];
        return [0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif];
    }

    /// <summary>The frame says how long it is, and its first chunk which others there are.</summary>
    private static void CorrectRiff(byte[] bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        if (bytes.AsSpan(12).StartsWith("VP8X"u8))
        {
            const byte ExifAndXmp = 0b0000_1100;
            bytes[20] &= unchecked((byte)~ExifAndXmp);
        }
    }
}
