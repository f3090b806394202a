using System.Buffers.Binary;
using System.Text;

namespace Chengming.Reports.Reading.Packages;

/// <summary>The outermost folder of an OLE compound file (the container of Office files before 2007 and of encrypted ones).</summary>
internal static class OleContainer
{
    private const int DirectoryEntry = 128;
    private const int MostEntries = 4_096;
    private const uint LastSector = 0xFFFFFFF0;

    /// <summary>True when the content begins as such a file does.</summary>
    public static bool IsOle(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Names of the streams and folders at the top; what is embedded in them is not among these. Empty when damaged.</summary>
    public static HashSet<string> TopNames(ReadOnlySpan<byte> content)
    {
        var entries = DirectoryOf(content);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (entries.Count == 0)
        {
            return names;
        }

        var open = new Stack<uint>([entries[0].Child]);
        var seen = new HashSet<uint>();
        while (open.TryPop(out var index))
        {
            if (index < entries.Count && seen.Add(index))
            {
                var entry = entries[(int)index];
                names.Add(entry.Name);
                open.Push(entry.Left);
                open.Push(entry.Right);
            }
        }

        return names;
    }

    private static List<(string Name, uint Left, uint Right, uint Child)> DirectoryOf(ReadOnlySpan<byte> content)
    {
        var entries = new List<(string, uint, uint, uint)>();
        if (content.Length < 512)
        {
            return entries;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(content[0x1E..]);
        if (shift is < 7 or > 16)
        {
            return entries;
        }

        var sector = BinaryPrimitives.ReadUInt32LittleEndian(content[0x30..]);
        while (sector < LastSector && entries.Count < MostEntries)
        {
            var start = ((long)sector + 1) << shift;
            for (
                var at = start;
                at < start + (1L << shift) && at + DirectoryEntry <= content.Length;
                at += DirectoryEntry
            )
            {
                entries.Add(EntryAt(content.Slice((int)at, DirectoryEntry)));
            }

            sector = start < content.Length ? Next(content, sector, shift) : LastSector;
        }

        return entries;
    }

    private static (string Name, uint Left, uint Right, uint Child) EntryAt(ReadOnlySpan<byte> entry)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
        return (
            Encoding.Unicode.GetString(entry[..length]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[76..])
        );
    }

    // The first 109 sectors of the allocation table are named in the header; a directory lies within them.
    private static uint Next(ReadOnlySpan<byte> content, uint sector, int shift)
    {
        var perSector = 1u << (shift - 2);
        var table = sector / perSector;
        if (table >= 109)
        {
            return LastSector;
        }

        var tableSector = BinaryPrimitives.ReadUInt32LittleEndian(content[(int)(0x4C + (table * 4))..]);
        var at = (((long)tableSector + 1) << shift) + (sector % perSector * 4);
        return at + 4 <= content.Length ? BinaryPrimitives.ReadUInt32LittleEndian(content[(int)at..]) : LastSector;
    }
}
