using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Files;

/// <summary>An object stream: many small objects compressed together (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectStreamContent(ReadOnlyMemory<byte> data, (int Number, int Offset)[] objects)
{
    public static ObjectStreamContent Empty { get; } = new(default, []);

    public (int Number, int Offset)[] Objects => objects;

    public static ObjectStreamContent Open(PdfStream stream, ObjectStore store)
    {
        var data = store.Decode(stream);
        var first = store.Resolve(stream.Dictionary, "First").AsInt(-1);
        var count = store.Resolve(stream.Dictionary, "N").AsInt(-1);
        if (first < 0 || first > data.Length || count < 0)
        {
            return Empty;
        }

        var objects = new List<(int, int)>();
        var reader = new ObjectReader(data.Span[..first], 0, store.Names, store.Allowance);
        for (var i = 0; i < count; i++)
        {
            var number = reader.Read().AsInt(-1);
            var offset = reader.Read().AsInt(-1);
            if (number < 0 || offset < 0 || offset > data.Length - first)
            {
                break;
            }

            objects.Add((number, first + offset));
        }

        return new ObjectStreamContent(data, [.. objects]);
    }

    public PdfValue Find(int number, int position, ObjectStore store)
    {
        if (position >= objects.Length || position < 0 || objects[position].Number != number)
        {
            position = Array.FindIndex(objects, o => o.Number == number);
        }

        if (position < 0)
        {
            return PdfValue.Null;
        }

        var reader = new ObjectReader(data.Span, objects[position].Offset, store.Names, store.Allowance)
        {
            WithReferences = true,
        };
        var value = reader.Read();
        store.Allowance.TakeBytes(reader.Position - objects[position].Offset);
        return value.Kind is PdfKind.Keyword or PdfKind.EndOfInput ? PdfValue.Null : value;
    }
}
