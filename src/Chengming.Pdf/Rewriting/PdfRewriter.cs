using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;
using Chengming.Pdf.Writing.Files;

namespace Chengming.Pdf.Rewriting;

/// <summary>
/// Writes a file anew from what its pages need, so that nothing is left of what was only carried along: properties, notes,
/// attachments, scripts, older states. Page content, fonts and pictures are copied as they are.
/// </summary>
public sealed class PdfRewriter
{
    private readonly ObjectStore store;
    private readonly KeptParts kept;
    private readonly Dictionary<int, int> numbers = [];
    private readonly Queue<int> waiting = new();
    private readonly ArrayBufferWriter<byte> file = new(1 << 16);

    private PdfRewriter(ObjectStore store)
    {
        this.store = store;
        kept = new KeptParts(store);
    }

    /// <summary>The file without what its pages do not need.</summary>
    /// <exception cref="PdfException">It cannot be read, or it is encrypted: its protection is not taken off.</exception>
    public static byte[] Rewrite(ReadOnlyMemory<byte> content, PdfLimits? limits = null)
    {
        var opened = PdfDocument.Open(content, limits);
        return opened.Store.Security is null
            ? new PdfRewriter(opened.Store).Write(opened.Title)
            : throw new PdfException(PdfProblem.Encrypted, "The file is protected.");
    }

    private byte[] Write(string? title)
    {
        // Four bytes above 127 tell transfer programs that the file is binary.
        file.Write("%PDF-1.7\n%"u8);
        file.Write<byte>([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var root = Renumber(store.Trailer["Root"].AsReference().Number);
        var offsets = new List<long>();
        while (waiting.TryDequeue(out var old))
        {
            offsets.Add(file.WrittenCount);
            WriteObject(old);
        }

        var information = "";
        if (title is { Length: > 0 })
        {
            offsets.Add(file.WrittenCount);
            Text($"{offsets.Count} 0 obj\n<</Title{PdfSyntax.Text(title)}>>\nendobj\n");
            information = $"/Info {offsets.Count} 0 R";
        }

        WriteEnd(offsets, $"/Root {root} 0 R{information}");
        return file.WrittenSpan.ToArray();
    }

    private void WriteEnd(List<long> offsets, string entries)
    {
        var start = file.WrittenCount;
        Text(Invariant($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
        {
            Text(Invariant($"{offset:D10} 00000 n \n"));
        }

        var identity = Convert.ToHexString(SHA256.HashData(file.WrittenSpan)[..16]);
        Text(
            Invariant(
                $"trailer\n<</Size {offsets.Count + 1}{entries}/ID[<{identity}><{identity}>]>>\nstartxref\n{start}\n%%EOF\n"
            )
        );
    }

    private int Renumber(int old)
    {
        if (numbers.TryGetValue(old, out var number))
        {
            return number;
        }

        waiting.Enqueue(old);
        return numbers[old] = numbers.Count + 1;
    }

    private void WriteObject(int old)
    {
        var value = store.Resolve(PdfValue.Reference(old, 0));
        Text(Invariant($"{numbers[old]} 0 obj\n"));
        if (value.AsStream() is { } stream)
        {
            WriteDictionary(stream.Dictionary, stream.Raw.Length);
            Text("\nstream\n");
            file.Write(stream.Raw.Span);
            Text("\nendstream");
        }
        else
        {
            WriteValue(value);
        }

        Text("\nendobj\n");
    }

    private void WriteValue(PdfValue value)
    {
        switch (value.Kind)
        {
            case PdfKind.Boolean:
                Text(value.AsBoolean(false) ? "true" : "false");
                break;
            case PdfKind.Integer:
                Text(Invariant($"{value.AsNumber():F0}"));
                break;
            case PdfKind.Real:
                Text(Invariant($"{value.AsNumber():0.################}"));
                break;
            case PdfKind.Name:
                WriteName(value.AsName()!);
                break;
            case PdfKind.Text:
                Text($"<{Convert.ToHexString(value.AsText()!)}>");
                break;
            case PdfKind.Array:
                WriteArray(value.AsArray()!);
                break;
            case PdfKind.Dictionary:
                WriteDictionary(value.AsDictionary()!, length: null);
                break;
            case PdfKind.Reference when !kept.IsDropped(value.AsReference().Number):
                Text(Invariant($"{Renumber(value.AsReference().Number)} 0 R"));
                break;
            default:
                Text("null");
                break;
        }
    }

    private void WriteArray(PdfValue[] items)
    {
        Text("[");
        foreach (var item in items)
        {
            WriteValue(item);
            Text(" ");
        }

        Text("]");
    }

    private void WriteDictionary(PdfDictionary dictionary, int? length)
    {
        Text("<<");
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in dictionary.Entries)
        {
            var isOwn = length is not null && key == "Length";
            if (!isOwn && written.Add(key) && kept.Keep(dictionary, key, value) is { IsNull: false } keeping)
            {
                WriteName(key);
                Text(" ");
                WriteValue(keeping);
            }
        }

        Text(length is { } bytes ? Invariant($"/Length {bytes}>>") : ">>");
    }

    /// <summary>Names hold bytes; what is not a plain character is written as a number (ISO 32000-1, 7.3.5).</summary>
    private void WriteName(string name)
    {
        var written = new StringBuilder("/");
        foreach (var c in name)
        {
            _ =
                c is > ' ' and <= '~' && !"#/()<>[]{}%".Contains(c, StringComparison.Ordinal)
                    ? written.Append(c)
                    : written.Append('#').Append(((byte)c).ToString("X2", CultureInfo.InvariantCulture));
        }

        Text(written.ToString());
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Text(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
