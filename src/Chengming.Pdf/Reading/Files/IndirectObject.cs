using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Files;

/// <summary>An object as it stands in the file: <c>12 0 obj … endobj</c>.</summary>
internal readonly record struct IndirectObject(int Number, PdfValue Value, int End)
{
    public static bool TryRead(ObjectStore store, int offset, out IndirectObject found)
    {
        found = default;
        if (offset < 0 || offset >= store.File.Length)
        {
            return false;
        }

        var head = store.ReaderAt(offset);
        var number = head.Read().AsInt(-1);
        var generation = head.Read().AsInt(-1);
        if (number < 0 || generation < 0 || !head.Read().IsKeyword("obj"u8))
        {
            return false;
        }

        var security = store.Security;
        Func<byte[], byte[]>? decrypt = security is null
            ? null
            : text => security.DecryptString(text, number, generation);
        var body = store.ReaderAt(head.Position, decrypt);
        var value = body.Read();
        store.Allowance.TakeBytes(body.Position - offset);
        if (value.Kind is PdfKind.EndOfInput or PdfKind.Keyword)
        {
            found = new IndirectObject(number, PdfValue.Null, body.Position);
            return true;
        }

        if (value.Kind == PdfKind.Dictionary)
        {
            var afterDictionary = body.Position;
            if (body.Read().IsKeyword("stream"u8))
            {
                var dictionary = value.AsDictionary()!;
                var (start, length) = Extent(store, dictionary, body.Position);
                var stream = new PdfStream(dictionary, store.File.Slice(start, length), number, generation);
                found = new IndirectObject(number, PdfValue.Of(stream), start + length);
                return true;
            }

            found = new IndirectObject(number, value, afterDictionary);
            return true;
        }

        found = new IndirectObject(number, value, body.Position);
        return true;
    }

    /// <summary>Where the stream's bytes lie: its /Length when “endstream” follows there, else up to the next “endstream”.</summary>
    private static (int Start, int Length) Extent(ObjectStore store, PdfDictionary dictionary, int afterKeyword)
    {
        var data = store.File.Span;
        var start = afterKeyword;
        if (start < data.Length && data[start] == '\r')
        {
            start++;
        }

        if (start < data.Length && data[start] == '\n')
        {
            start++;
        }

        var length = store.Resolve(dictionary, "Length").AsInt(-1);
        if (length >= 0 && length <= data.Length - start)
        {
            var behind = store.ReaderAt(start + length);
            behind.SkipWhite();
            if (data[behind.Position..].StartsWith("endstream"u8))
            {
                return (start, length);
            }
        }

        var rest = data[start..];
        var end = rest.IndexOf("endstream"u8);
        if (end < 0)
        {
            end = rest.IndexOf("endobj"u8);
        }

        // A hostile index may lead here again and again.
        store.Allowance.TakeBytes(end < 0 ? rest.Length : end);
        if (end < 0)
        {
            return (start, rest.Length);
        }

        // The line break before the keyword is not part of the data.
        if (end > 0 && rest[end - 1] == '\n')
        {
            end--;
        }

        if (end > 0 && rest[end - 1] == '\r')
        {
            end--;
        }

        return (start, end);
    }
}
