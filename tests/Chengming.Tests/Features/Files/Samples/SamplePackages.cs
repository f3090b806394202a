using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Chengming.Tests.Features.Files.Samples;

/// <summary>Zip and compound files made by hand.</summary>
internal static class SamplePackages
{
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] entries) =>
        Zip([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content)))]);

    /// <summary>A zip file with one entry added, or replaced.</summary>
    public static byte[] With(byte[] zip, string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(zip);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }

    /// <summary>A compound file (MS-CFB): header, one sector of allocation table, one of directory, then the streams.</summary>
    public static byte[] Compound(params (string Name, byte[] Content)[] streams)
    {
        const int Sector = 512;
        const uint EndOfChain = 0xFFFFFFFE;
        var table = Enumerable.Repeat(0xFFFFFFFF, Sector / 4).ToArray();
        table[0] = 0xFFFFFFFD;
        table[1] = EndOfChain;
        var directory = new byte[Sector];
        var data = new MemoryStream();
        WriteEntry(directory, 0, "Root Entry", 5, child: 1, EndOfChain, 0);
        for (var i = 0; i < streams.Length; i++)
        {
            // From 4096 bytes on a stream lies in sectors of its own.
            var content = new byte[Math.Max(4096, (streams[i].Content.Length + Sector - 1) / Sector * Sector)];
            streams[i].Content.CopyTo(content, 0);
            var first = 2 + ((int)data.Length / Sector);
            for (var s = 0; s < content.Length / Sector; s++)
            {
                table[first + s] = (s + 1) * Sector == content.Length ? EndOfChain : (uint)(first + s + 1);
            }

            data.Write(content);
            WriteEntry(directory, i + 1, streams[i].Name, 2, 0xFFFFFFFF, (uint)first, content.Length);
            if (i + 1 < streams.Length)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(directory.AsSpan(((i + 1) * 128) + 72), (uint)(i + 2));
            }
        }

        var header = new byte[Sector];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(header, 0);
        header[0x18] = 0x3E;
        header[0x1A] = 3;
        header[0x1C] = 0xFE;
        header[0x1D] = 0xFF;
        header[0x1E] = 9;
        header[0x20] = 6;
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x2C), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x30), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x38), 4096);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x3C), EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x44), EndOfChain);
        header.AsSpan(0x50, 108 * 4).Fill(0xFF);
        var tableBytes = new byte[Sector];
        Buffer.BlockCopy(table, 0, tableBytes, 0, Sector);
        return [.. header, .. tableBytes, .. directory, .. data.ToArray()];
    }

    private static void WriteEntry(
        byte[] directory,
        int index,
        string name,
        byte kind,
        uint child,
        uint start,
        int length
    )
    {
        var entry = directory.AsSpan(index * 128, 128);
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = kind;
        entry[67] = 1;
        entry.Slice(68, 8).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)length);
    }
}
