using System.Buffers.Binary;
using System.Text;

namespace Chengming.Features.Files.Pictures;

/// <summary>PNG files (ISO/IEC 15948): a signature and chunks from IHDR to IEND.</summary>
internal static class Png
{
    private const int Signature = 8;
    private const int AroundBody = 12;

    public static PictureFile? Read(ReadOnlySpan<byte> file)
    {
        var blocks = new List<PictureBlock>();
        var (width, height) = (0L, 0L);
        for (var at = Signature; at + AroundBody <= file.Length; at = blocks[^1].End)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > (uint)(file.Length - at - AroundBody))
            {
                return null;
            }

            var name = Encoding.Latin1.GetString(file.Slice(at + 4, 4));
            blocks.Add(new PictureBlock(name, at, (int)length + AroundBody, at + 8, (int)length));
            if (blocks.Count == 1)
            {
                if (name != "IHDR" || length != 13)
                {
                    return null;
                }

                width = BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8)..]);
                height = BinaryPrimitives.ReadUInt32BigEndian(file[(at + 12)..]);
            }

            if (name == "IEND")
            {
                return blocks.Exists(b => b.Name == "IDAT")
                    ? new PictureFile(width, height, blocks, blocks[^1].End)
                    : null;
            }
        }

        return null;
    }
}
