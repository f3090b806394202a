using System.Buffers.Binary;

namespace Chengming.Pdf.Fonts;

/// <summary>A glyph that is put together from others.</summary>
internal static class CompositeGlyph
{
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    /// <summary>Where in <paramref name="outline"/> the numbers of its parts stand; none for a simple glyph.</summary>
    public static List<int> PartsOf(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(at + 2);
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & OneScale) != 0 ? 2 : 0;
            at += (flags & TwoScales) != 0 ? 4 : 0;
            at += (flags & Matrix) != 0 ? 8 : 0;
        } while ((flags & MoreParts) != 0);

        return parts;
    }
}
