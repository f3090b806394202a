using System.Buffers.Binary;
using System.Text;

namespace Chengming.Features.Files.Packages;

/// <summary>A compound file (MS-CFB), the container of Office files before 2007 and of encrypted ones; damaged ones have few names or none.</summary>
internal sealed class CompoundFile
{
    private const int EntryBytes = 128;
    private const int MostEntries = 20_000;
    private const uint LastSector = 0xFFFFFFF0;
    private const int SmallStream = 4096;
    private const int SmallSectorShift = 6;

    private readonly ReadOnlyMemory<byte> content;
    private readonly int shift;
    private readonly List<uint> table = [];
    private readonly List<Entry> entries = [];

    private CompoundFile(ReadOnlyMemory<byte> content)
    {
        this.content = content;
        shift = content.Length < 512 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(content.Span[0x1E..]);
        if (shift is not (9 or 12))
        {
            return;
        }

        ReadTable();
        var first = BinaryPrimitives.ReadUInt32LittleEndian(content.Span[0x30..]);
        var directory = Chain(first, shift, MostEntries * EntryBytes, table, Sector);
        for (var at = 0; at + EntryBytes <= directory.Length && entries.Count < MostEntries; at += EntryBytes)
        {
            entries.Add(Entry.Read(directory.AsSpan(at, EntryBytes)));
        }
    }

    /// <summary>Names of all streams and folders at any depth.</summary>
    public IEnumerable<string> AllNames => entries.Where(e => e.Name.Length > 0).Select(e => e.Name);

    public static bool IsCompound(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public static CompoundFile Read(ReadOnlyMemory<byte> content) => new(content);

    /// <summary>Names of the streams and folders at the top; what is embedded in them is not among these.</summary>
    public HashSet<string> TopNames() => [.. Top().Select(e => e.Name)];

    /// <summary>The first bytes of a stream at the top; empty when it is not there.</summary>
    public byte[] Head(string name, int atMost)
    {
        var entry = Top().FirstOrDefault(e => e.Name == name);
        if (entry is null || entry.Length == 0)
        {
            return [];
        }

        var length = (int)Math.Min(atMost, entry.Length);
        if (entry.Length >= SmallStream)
        {
            return Chain(entry.Start, shift, length, table, Sector);
        }

        // Short streams lie in sectors of 64 bytes within the stream of the root, which has a table of its own.
        var small = Chain(entries[0].Start, shift, content.Length, table, Sector);
        var smallTable = new List<uint>();
        var first = BinaryPrimitives.ReadUInt32LittleEndian(content.Span[0x3C..]);
        AddNumbers(smallTable, Chain(first, shift, content.Length, table, Sector));
        return Chain(entry.Start, SmallSectorShift, length, smallTable, s => SmallSector(small, s));
    }

    private static ReadOnlyMemory<byte> SmallSector(byte[] small, uint sector)
    {
        var start = (long)sector << SmallSectorShift;
        return start + (1 << SmallSectorShift) <= small.Length
            ? small.AsMemory((int)start, 1 << SmallSectorShift)
            : default;
    }

    private static byte[] Chain(
        uint first,
        int sectorShift,
        int atMost,
        List<uint> next,
        Func<uint, ReadOnlyMemory<byte>> sectorOf
    )
    {
        using var whole = new MemoryStream();
        // A chain longer than its table runs in a circle.
        for (var steps = 0; first < LastSector && whole.Length < atMost && steps <= next.Count; steps++)
        {
            var sector = sectorOf(first);
            if (sector.IsEmpty)
            {
                break;
            }

            whole.Write(sector.Span[..(int)Math.Min(1 << sectorShift, atMost - whole.Length)]);
            first = first < next.Count ? next[(int)first] : LastSector;
        }

        return whole.ToArray();
    }

    private static void AddNumbers(List<uint> numbers, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        }
    }

    private ReadOnlyMemory<byte> Sector(uint number)
    {
        var start = ((long)number + 1) << shift;
        return start + (1L << shift) <= content.Length ? content.Slice((int)start, 1 << shift) : default;
    }

    /// <summary>The allocation table: its first 109 sectors are named in the header, further ones in a chain.</summary>
    private void ReadTable()
    {
        var sectors = new List<uint>();
        AddNumbers(sectors, content.Span.Slice(0x4C, 109 * 4));
        var more = BinaryPrimitives.ReadUInt32LittleEndian(content.Span[0x44..]);
        var perSector = 1 << (shift - 2);
        for (var steps = 0; more < LastSector && steps <= content.Length >> shift; steps++)
        {
            var sector = Sector(more);
            if (sector.IsEmpty)
            {
                break;
            }

            AddNumbers(sectors, sector.Span[..^4]);
            more = BinaryPrimitives.ReadUInt32LittleEndian(sector.Span[^4..]);
        }

        foreach (var number in sectors.Where(s => s < LastSector))
        {
            if (table.Count > content.Length >> shift || Sector(number) is not { IsEmpty: false } sector)
            {
                break;
            }

            table.EnsureCapacity(table.Count + perSector);
            AddNumbers(table, sector.Span);
        }
    }

    private IEnumerable<Entry> Top()
    {
        var open = new Stack<uint>(entries.Count > 0 ? [entries[0].Child] : []);
        var seen = new HashSet<uint>();
        while (open.TryPop(out var index))
        {
            if (index < entries.Count && seen.Add(index))
            {
                yield return entries[(int)index];
                open.Push(entries[(int)index].Left);
                open.Push(entries[(int)index].Right);
            }
        }
    }

    private sealed record Entry(string Name, uint Left, uint Right, uint Child, uint Start, long Length)
    {
        public static Entry Read(ReadOnlySpan<byte> bytes)
        {
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes[64..]) - 2, 0, 62);
            return new Entry(
                Encoding.Unicode.GetString(bytes[..length]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[68..]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[72..]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[76..]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[116..]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[120..])
            );
        }
    }
}
