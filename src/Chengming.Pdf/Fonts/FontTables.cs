using System.Buffers.Binary;
using System.Text;

namespace Chengming.Pdf.Fonts;

/// <summary>The table directory of one face of a font file.</summary>
internal sealed class FontTables
{
    private const uint Collection = 0x74746366;
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565;

    private readonly Dictionary<string, FontBytes> byTag = new(StringComparer.Ordinal);

    private FontTables(FontBytes file, int offset)
    {
        var version = file.UInt32(offset);
        if (version is not (TrueType or AppleTrueType))
        {
            throw new InvalidDataException("The file is no font with TrueType outlines.");
        }

        var count = file.UInt16(offset + 4);
        for (var i = 0; i < count; i++)
        {
            var entry = offset + 12 + (16 * i);
            var tag = Encoding.ASCII.GetString(file.Slice(entry, 4).Span);
            var start = checked((int)file.UInt32(entry + 8));
            byTag[tag] = new FontBytes(file.Slice(start, checked((int)file.UInt32(entry + 12))));
        }
    }

    public FontBytes this[string tag] =>
        byTag.TryGetValue(tag, out var table) ? table : throw new InvalidDataException($"The font has no {tag} table.");

    public static int FacesIn(ReadOnlyMemory<byte> file)
    {
        var bytes = new FontBytes(file);
        return bytes.UInt32(0) == Collection ? checked((int)bytes.UInt32(8)) : 1;
    }

    public static FontTables Open(ReadOnlyMemory<byte> file, int face)
    {
        var bytes = new FontBytes(file);
        try
        {
            var offset = bytes.UInt32(0) == Collection ? checked((int)bytes.UInt32(12 + (4 * face))) : 0;
            return new FontTables(bytes, offset);
        }
        catch (OverflowException e)
        {
            throw new InvalidDataException("The font file's directory is damaged.", e);
        }
    }

    public bool Has(string tag) => byTag.ContainsKey(tag);
}

/// <summary>Bytes of a font file, read in the order fonts use (the high byte first).</summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public int Length => Bytes.Length;

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes.Span.Slice(at, 2));

    public short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(Bytes.Span.Slice(at, 2));

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Bytes.Span.Slice(at, 4));

    public int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(Bytes.Span.Slice(at, 4));

    public ReadOnlyMemory<byte> Slice(int start, int length) => Bytes.Slice(start, length);
}
