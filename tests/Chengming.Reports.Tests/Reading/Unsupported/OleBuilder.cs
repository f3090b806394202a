using System.Buffers.Binary;
using System.Text;

namespace Chengming.Reports.Tests.Reading.Unsupported;

/// <summary>The smallest OLE container: header, one allocation table, one directory with one empty stream.</summary>
internal static class OleBuilder
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] With(string stream)
    {
        var file = new byte[3 * Sector];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Write16(file, 0x18, 0x3E);
        Write16(file, 0x1A, 3);
        Write16(file, 0x1C, 0xFFFE);
        Write16(file, 0x1E, 9);
        Write16(file, 0x20, 6);
        Write32(file, 0x2C, 1);
        Write32(file, 0x30, 1);
        Write32(file, 0x38, 4096);
        Write32(file, 0x3C, EndOfChain);
        Write32(file, 0x44, EndOfChain);
        for (var i = 1; i < 109; i++)
        {
            Write32(file, 0x4C + (i * 4), Free);
        }

        for (var i = 0; i < 128; i++)
        {
            Write32(file, Sector + (i * 4), Free);
        }

        Write32(file, Sector, 0xFFFFFFFD);
        Write32(file, Sector + 4, EndOfChain);
        Entry(file.AsSpan(2 * Sector, 128), "Root Entry", 5, child: 1);
        Entry(file.AsSpan((2 * Sector) + 128, 128), stream, 2, child: Free);
        return file;
    }

    private static void Entry(Span<byte> entry, string name, byte type, uint child)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], EndOfChain);
    }

    private static void Write16(byte[] file, int at, ushort value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);

    private static void Write32(byte[] file, int at, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
}
