using System.Buffers.Binary;

namespace Chengming.Features.Files.Pictures;

/// <summary>GIF files: a screen, then extensions and images, each a row of sub-blocks, to the trailer.</summary>
internal static class Gif
{
    private const int Head = 13;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;

    public static PictureFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Head)
        {
            return null;
        }

        var width = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]);
        var height = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        var blocks = new List<PictureBlock>();
        var at = Head + ColorTable(file[10]);
        while (at < file.Length)
        {
            switch (file[at])
            {
                case Trailer:
                    return blocks.Exists(b => b.Name == "image")
                        ? new PictureFile(width, height, blocks, at + 1)
                        : null;
                case Extension when at + 2 < file.Length:
                    var name = file[at + 1] == 0xFE ? "comment" : "extension";
                    if (!TryAdd(blocks, file, name, at, at + 2))
                    {
                        return null;
                    }

                    break;
                case Image when at + 10 < file.Length:
                    if (!TryAdd(blocks, file, "image", at, at + 11 + ColorTable(file[at + 9])))
                    {
                        return null;
                    }

                    break;
                default:
                    return null;
            }

            at = blocks[^1].End;
        }

        return null;
    }

    private static int ColorTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    /// <summary>Sub-blocks are each preceded by their length; one of length 0 ends the row.</summary>
    private static bool TryAdd(List<PictureBlock> blocks, ReadOnlySpan<byte> file, string name, int start, int at)
    {
        var body = at;
        while (at < file.Length)
        {
            var length = file[at];
            at += 1 + length;
            if (length == 0)
            {
                blocks.Add(new PictureBlock(name, start, at - start, body, at - 1 - body));
                return true;
            }
        }

        return false;
    }
}
