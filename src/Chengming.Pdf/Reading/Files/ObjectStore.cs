using Chengming.Pdf.Reading.Encryption;
using Chengming.Pdf.Reading.Filters;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Files;

/// <summary>The objects of one file: finds, reads, decrypts and keeps them.</summary>
internal sealed class ObjectStore
{
    /// <summary>A reference to a reference to a reference… further than this is a circle.</summary>
    private const int LongestChain = 16;

    private readonly Dictionary<int, PdfValue> known = [];
    private readonly Dictionary<int, ObjectStreamContent> objectStreams = [];
    private readonly HashSet<int> beingRead = [];
    private FileIndex index;
    private bool rebuilt;

    public ObjectStore(ReadOnlyMemory<byte> file, PdfLimits limits)
    {
        File = file;
        Allowance = new Allowance(limits);
        index = new FileIndex(limits);
        if (CrossReferences.TryRead(this, index))
        {
            Security = StandardSecurity.Open(this);
            ForgetRead();
        }

        if (!HasCatalog())
        {
            Rebuild();
        }
    }

    public ReadOnlyMemory<byte> File { get; }

    public Allowance Allowance { get; }

    public NameTable Names { get; } = new();

    public PdfDictionary Trailer => index.Trailer;

    public StandardSecurity? Security { get; private set; }

    /// <summary>The numbers of all objects in the index.</summary>
    public IEnumerable<int> Numbers => index.Numbers;

    public ObjectReader ReaderAt(int position, Func<byte[], byte[]>? decrypt = null) =>
        new(File.Span, position, Names, Allowance) { WithReferences = true, Decrypt = decrypt };

    /// <summary>The object itself when the value is a reference, else the value. What is not there is null.</summary>
    public PdfValue Resolve(PdfValue value)
    {
        for (var i = 0; value.Kind == PdfKind.Reference; i++)
        {
            if (i == LongestChain)
            {
                return PdfValue.Null;
            }

            value = Find(value.AsReference().Number);
        }

        return value;
    }

    public PdfValue Resolve(PdfDictionary dictionary, string key) => Resolve(dictionary[key]);

    /// <summary>The decoded bytes of a stream.</summary>
    public ReadOnlyMemory<byte> Decode(PdfStream stream) => stream.Decoded ??= StreamFilters.Decode(stream, this);

    /// <summary>Looks for every object in the whole file, for files whose own index is wrong.</summary>
    public void Rebuild()
    {
        if (rebuilt)
        {
            return;
        }

        rebuilt = true;
        Security = null;
        ForgetRead();
        index = new FileIndex(Allowance.Limits);
        var streams = IndexRepair.Run(this, index);
        ForgetRead();
        Security = StandardSecurity.Open(this);
        ForgetRead();
        foreach (var stream in streams)
        {
            IndexObjectStream(stream);
        }

        if (!HasCatalog() && Numbers.ToArray().FirstOrDefault(IsCatalog, -1) is var catalog and >= 0)
        {
            index.SetRoot(catalog);
        }
    }

    private void IndexObjectStream(int number)
    {
        if (Find(number).AsStream() is not { } stream || !index.TryGet(number, out var container))
        {
            return;
        }

        var objects = ObjectStreamContent.Open(stream, this).Objects;
        for (var i = 0; i < objects.Length; i++)
        {
            var (inner, _) = objects[i];
            var isNewer =
                !index.TryGet(inner, out var other)
                || other.IsInObjectStream
                || other.OffsetOrStream < container.OffsetOrStream;
            if (isNewer)
            {
                index.AddLater(inner, IndexEntry.Within(number, i));
            }
        }
    }

    private void ForgetRead()
    {
        known.Clear();
        objectStreams.Clear();
    }

    private bool HasCatalog() =>
        Resolve(index.Trailer, "Root").AsDictionary() is { } root && Resolve(root, "Pages").AsDictionary() is not null;

    private bool IsCatalog(int number) => Find(number).AsDictionary()?["Type"].AsName() == "Catalog";

    private PdfValue Find(int number)
    {
        if (known.TryGetValue(number, out var value))
        {
            return value;
        }

        // An object that needs itself to be read, such as a stream that is its own length.
        if (!index.TryGet(number, out var entry) || !beingRead.Add(number))
        {
            return PdfValue.Null;
        }

        try
        {
            value = entry.IsInObjectStream ? FromObjectStream(number, entry) : AtOffset(number, entry.OffsetOrStream);
            known[number] = value;
            return value;
        }
        finally
        {
            beingRead.Remove(number);
        }
    }

    private PdfValue AtOffset(int number, int offset)
    {
        if (IndirectObject.TryRead(this, offset, out var found) && found.Number == number)
        {
            return found.Value;
        }

        if (rebuilt)
        {
            return PdfValue.Null;
        }

        Rebuild();
        return
            index.TryGet(number, out var entry)
            && !entry.IsInObjectStream
            && IndirectObject.TryRead(this, entry.OffsetOrStream, out found)
            ? found.Value
            : PdfValue.Null;
    }

    private PdfValue FromObjectStream(int number, IndexEntry entry)
    {
        if (!objectStreams.TryGetValue(entry.OffsetOrStream, out var content))
        {
            content = Find(entry.OffsetOrStream).AsStream() is { } stream
                ? ObjectStreamContent.Open(stream, this)
                : ObjectStreamContent.Empty;
            objectStreams[entry.OffsetOrStream] = content;
        }

        return content.Find(number, entry.Position, this);
    }
}
