using System.Buffers.Binary;
using System.Text;

namespace Chengming.Pdf.Fonts;

/// <summary>Puts font tables together into a font file with its directory and check sums.</summary>
internal static class FontFileBuilder
{
    private const uint WholeFileSum = 0xB1B0AFBA;

    public static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var directory = 12 + (16 * tables.Count);
        var file = new byte[directory + tables.Values.Sum(t => Padded(t.Length))];
        var power = 1 << (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        WriteUInt16(file, 4, tables.Count);
        WriteUInt16(file, 6, 16 * power);
        WriteUInt16(file, 8, (int)Math.Log2(power));
        WriteUInt16(file, 10, 16 * (tables.Count - power));

        var (entry, start, head) = (12, directory, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, start);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry, 4));
            var padded = file.AsSpan(start, Padded(table.Length));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(padded));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 8), (uint)start);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 12), (uint)table.Length);
            head = tag == "head" ? start : head;
            entry += 16;
            start += padded.Length;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(WholeFileSum - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }

    private static void WriteUInt16(byte[] file, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);
}
