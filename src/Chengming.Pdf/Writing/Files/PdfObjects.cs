using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Chengming.Pdf.Writing.Files;

/// <summary>
/// The objects of a file under way: streams are written as they come, all others are gathered into object streams with a
/// cross-reference stream at the end (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class PdfObjects
{
    private const int ObjectsPerStream = 200;

    private readonly ArrayBufferWriter<byte> file = new(0x10000);
    private readonly List<Entry> entries = [new Entry(0, 0, 65535)];
    private readonly Dictionary<int, string> plain = [];

    public PdfObjects()
    {
        // Four bytes above 127 tell transfer programs that the file is binary.
        file.Write("%PDF-1.7\n%"u8);
        file.Write<byte>([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>A number for an object that is set later.</summary>
    public int Reserve()
    {
        entries.Add(new Entry(0, 0, 0));
        return entries.Count - 1;
    }

    /// <summary>Adds an object that is no stream.</summary>
    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>Gives a reserved number its object.</summary>
    public void Set(int number, string body) => plain.Add(number, body);

    /// <summary>Adds a compressed stream; <paramref name="dictionary"/> holds its further entries.</summary>
    public int AddStream(ReadOnlySpan<byte> data, string dictionary = "")
    {
        var number = Reserve();
        WriteStream(number, Deflate(data), dictionary);
        return number;
    }

    /// <summary>Finishes the file.</summary>
    public void Save(Stream output, int catalog, int information)
    {
        foreach (var chunk in plain.OrderBy(p => p.Key).Chunk(ObjectsPerStream))
        {
            WriteObjectStream(chunk);
        }

        var number = Reserve();
        var start = file.WrittenCount;
        entries[number] = new Entry(1, start, 0);
        var identity = Convert.ToHexString(SHA256.HashData(file.WrittenSpan)[..16]);
        var dictionary = string.Create(
            CultureInfo.InvariantCulture,
            $"/Type/XRef/Size {entries.Count}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{identity}><{identity}>]"
        );
        WriteStream(number, Deflate(CrossReferences()), dictionary);
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        output.Write(file.WrittenSpan);
    }

    private static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private void WriteObjectStream(KeyValuePair<int, string>[] objects)
    {
        var number = Reserve();
        var (index, bodies) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < objects.Length; i++)
        {
            index.Append(CultureInfo.InvariantCulture, $"{objects[i].Key} {bodies.Length} ");
            bodies.Append(objects[i].Value).Append('\n');
            entries[objects[i].Key] = new Entry(2, number, i);
        }

        var first = index.Length;
        WriteStream(
            number,
            Deflate(Encoding.Latin1.GetBytes(index.Append(bodies).ToString())),
            string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {objects.Length}/First {first}")
        );
    }

    private void WriteStream(int number, byte[] packed, string dictionary)
    {
        entries[number] = new Entry(1, file.WrittenCount, 0);
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number} 0 obj\n<<{dictionary}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"
            )
        );
        file.Write(packed);
        Write("\nendstream\nendobj\n");
    }

    private byte[] CrossReferences()
    {
        var table = new byte[7 * entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            var row = table.AsSpan(7 * i);
            row[0] = (byte)entries[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)entries[i].Position);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)entries[i].Index);
        }

        return table;
    }

    private void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

    // Kind 1: position in the file; kind 2: number of the object stream and index in it; kind 0: free.
    private sealed record Entry(int Kind, long Position, int Index);
}
