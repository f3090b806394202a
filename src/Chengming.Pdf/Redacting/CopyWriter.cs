using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Writes a file of what is reached from one object. Things are told apart by themselves, not by their old numbers, so that old and new ones mix.
/// Whatever leads back to pages, or tells of the document's past, is not followed.
/// </summary>
internal sealed class CopyWriter(ObjectStore store)
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "Metadata",
        "PieceInfo",
        "LastModified",
        "AF",
        "EF",
        "StructParent",
        "StructParents",
        "OPI",
        "Alternates",
        "Annots",
    };

    private static readonly string[] DroppedTypes =
    [
        "Page",
        "Pages",
        "Catalog",
        "Annot",
        "Metadata",
        "EmbeddedFile",
        "StructElem",
        "StructTreeRoot",
    ];

    private readonly ArrayBufferWriter<byte> file = new(1 << 16);
    private readonly Dictionary<object, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> waiting = new();
    private readonly HashSet<PdfDictionary> own = new(ReferenceEqualityComparer.Instance);

    /// <summary>A dictionary that was made for the copy and is written with all it has, as an object of its own.</summary>
    public PdfDictionary Own(PdfDictionary made)
    {
        own.Add(made);
        return made;
    }

    public byte[] Write(PdfDictionary root)
    {
        // Four bytes above 127 tell transfer programs that the file is binary.
        file.Write("%PDF-1.7\n%"u8);
        file.Write<byte>([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var first = Number(root);
        var offsets = new List<long>();
        while (waiting.TryDequeue(out var next))
        {
            offsets.Add(file.WrittenCount);
            WriteObject(offsets.Count, next);
        }

        var start = file.WrittenCount;
        Text($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Text($"{offset:D10} 00000 n \n");
        }

        var identity = Convert.ToHexString(SHA256.HashData(file.WrittenSpan)[..16]);
        Text(
            $"trailer\n<</Size {offsets.Count + 1}/Root {first} 0 R/ID[<{identity}><{identity}>]>>\nstartxref\n{start}\n%%EOF\n"
        );
        return file.WrittenSpan.ToArray();
    }

    private int Number(object thing)
    {
        if (!numbers.TryGetValue(thing, out var number))
        {
            numbers.Add(thing, number = numbers.Count + 1);
            waiting.Enqueue(thing);
        }

        return number;
    }

    private void WriteObject(int number, object thing)
    {
        Text($"{number} 0 obj\n");
        switch (thing)
        {
            case PdfStream stream:
                WriteDictionary(stream.Dictionary, stream.Raw.Length);
                Text($"\nstream\n");
                file.Write(stream.Raw.Span);
                Text($"\nendstream");
                break;
            case PdfDictionary dictionary:
                WriteDictionary(dictionary, null);
                break;
            case PdfValue[] items:
                WriteArray(items);
                break;
        }

        Text($"\nendobj\n");
    }

    private void WriteValue(PdfValue value, bool isDirect = true)
    {
        switch (value.Kind)
        {
            case PdfKind.Boolean:
                Plain(value.AsBoolean(false) ? "true" : "false");
                break;
            case PdfKind.Integer:
                Text($"{value.AsNumber():F0}");
                break;
            case PdfKind.Real:
                Text($"{value.AsNumber():0.################}");
                break;
            case PdfKind.Name:
                WriteName(value.AsName()!);
                break;
            case PdfKind.Text:
                Plain($"<{Convert.ToHexString(value.AsText()!)}>");
                break;
            case PdfKind.Array when isDirect:
                WriteArray(value.AsArray()!);
                break;
            case PdfKind.Array:
                Text($"{Number(value.AsArray()!)} 0 R");
                break;
            case PdfKind.Dictionary or PdfKind.Stream when IsDropped(value.AsDictionary()!):
                Plain("null");
                break;
            case PdfKind.Stream:
                Text($"{Number(value.AsStream()!)} 0 R");
                break;
            case PdfKind.Dictionary when isDirect && !own.Contains(value.AsDictionary()!):
                WriteDictionary(value.AsDictionary()!, null);
                break;
            case PdfKind.Dictionary:
                Text($"{Number(value.AsDictionary()!)} 0 R");
                break;
            case PdfKind.Reference:
                WriteValue(store.Resolve(value), isDirect: false);
                break;
            default:
                Plain("null");
                break;
        }
    }

    private bool IsDropped(PdfDictionary dictionary) =>
        !own.Contains(dictionary) && DroppedTypes.Contains(store.Resolve(dictionary, "Type").AsName());

    private void WriteArray(PdfValue[] items)
    {
        Plain("[");
        foreach (var item in items)
        {
            WriteValue(item);
            Plain(" ");
        }

        Plain("]");
    }

    private void WriteDictionary(PdfDictionary dictionary, int? length)
    {
        Plain("<<");
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in dictionary.Entries)
        {
            var isKept = own.Contains(dictionary) || !Dropped.Contains(key);
            if (isKept && !(length is not null && key == "Length") && written.Add(key))
            {
                WriteName(key);
                Plain(" ");
                WriteValue(value);
            }
        }

        Plain(length is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"/Length {bytes}>>") : ">>");
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

        Plain(written.ToString());
    }

    private void Text(FormattableString text) => Plain(text.ToString(CultureInfo.InvariantCulture));

    private void Plain(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
