using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Files;

/// <summary>Reads the file's own index from the newest part back: tables, streams, and both in one (ISO 32000-1, 7.5.4–7.5.8).</summary>
internal static class CrossReferences
{
    private const int TailSearched = 2048;

    /// <summary>False when the index is missing or wrong, so that it has to be rebuilt.</summary>
    public static bool TryRead(ObjectStore store, FileIndex index)
    {
        var data = store.File.Span;
        var tail = Math.Max(0, data.Length - TailSearched);
        var keyword = data[tail..].LastIndexOf("startxref"u8);
        if (keyword < 0)
        {
            return false;
        }

        var reader = store.ReaderAt(tail + keyword + "startxref".Length);
        var seen = new HashSet<long>();
        for (var next = reader.Read().AsLong(-1); next >= 0; )
        {
            if (next >= data.Length || !seen.Add(next))
            {
                return false;
            }

            if (!TryReadSection(store, index, (int)next, out var trailer))
            {
                return false;
            }

            index.OfferTrailer(trailer);
            if (trailer["XRefStm"].AsLong(-1) is var hybrid and >= 0 && hybrid < data.Length && seen.Add(hybrid))
            {
                TryReadSection(store, index, (int)hybrid, out _);
            }

            next = trailer["Prev"].AsLong(-1);
        }

        return index.Trailer != PdfDictionary.Empty;
    }

    private static bool TryReadSection(ObjectStore store, FileIndex index, int offset, out PdfDictionary trailer)
    {
        var reader = store.ReaderAt(offset);
        return reader.Read().IsKeyword("xref"u8)
            ? TryReadTable(index, ref reader, out trailer)
            : TryReadStream(store, index, offset, out trailer);
    }

    private static bool TryReadTable(FileIndex index, ref ObjectReader reader, out PdfDictionary trailer)
    {
        trailer = PdfDictionary.Empty;
        while (true)
        {
            var head = reader.Read();
            if (head.IsKeyword("trailer"u8))
            {
                trailer = reader.Read().AsDictionary() ?? PdfDictionary.Empty;
                return trailer != PdfDictionary.Empty;
            }

            var first = head.AsInt(-1);
            var count = reader.Read().AsInt(-1);
            if (first < 0 || count < 0)
            {
                return false;
            }

            for (var i = 0; i < count; i++)
            {
                var offset = reader.Read();
                var generation = reader.Read();
                var kind = reader.Read();
                if (!offset.IsNumber || !generation.IsNumber)
                {
                    return false;
                }

                if (kind.IsKeyword("n"u8) && offset.AsInt(-1) is var at and > 0)
                {
                    index.AddOlder(first + i, IndexEntry.At(at));
                }
                else if (kind.IsKeyword("f"u8))
                {
                    index.AddOlder(first + i, null);
                }
                else if (kind.Kind != PdfKind.Keyword)
                {
                    return false;
                }
            }
        }
    }

    private static bool TryReadStream(ObjectStore store, FileIndex index, int offset, out PdfDictionary trailer)
    {
        trailer = PdfDictionary.Empty;
        if (!IndirectObject.TryRead(store, offset, out var found) || found.Value.AsStream() is not { } stream)
        {
            return false;
        }

        trailer = stream.Dictionary;
        if (
            trailer["W"].AsArray() is not [var w0, var w1, var w2]
            || w0.AsInt(-1) is not (>= 0 and <= 8)
            || w1.AsInt(-1) is not (>= 0 and <= 8)
            || w2.AsInt(-1) is not (>= 0 and <= 8)
        )
        {
            return false;
        }

        var widths = (w0.AsInt(), w1.AsInt(), w2.AsInt());
        var size = widths.Item1 + widths.Item2 + widths.Item3;
        var data = store.Decode(stream).Span;
        var ranges = trailer["Index"].AsArray() ?? [PdfValue.Integer(0), trailer["Size"]];
        for (var r = 0; r + 1 < ranges.Length && size > 0; r += 2)
        {
            var first = ranges[r].AsInt(-1);
            var count = ranges[r + 1].AsInt(-1);
            if (first < 0 || count < 0)
            {
                return false;
            }

            for (var i = 0; i < count && data.Length >= size; i++, data = data[size..])
            {
                if (first > int.MaxValue - i)
                {
                    return false;
                }

                AddEntry(index, first + i, data[..size], widths);
            }
        }

        return true;
    }

    private static void AddEntry(FileIndex index, int number, ReadOnlySpan<byte> entry, (int A, int B, int C) widths)
    {
        var kind = widths.A == 0 ? 1 : BigEndian(entry[..widths.A]);
        var second = BigEndian(entry.Slice(widths.A, widths.B));
        var third = BigEndian(entry[(widths.A + widths.B)..]);
        if (kind == 0)
        {
            index.AddOlder(number, null);
        }
        else if (kind == 1 && second is > 0 and <= int.MaxValue)
        {
            index.AddOlder(number, IndexEntry.At((int)second));
        }
        else if (kind == 2 && second is > 0 and <= int.MaxValue && third is >= 0 and <= int.MaxValue)
        {
            index.AddOlder(number, IndexEntry.Within((int)second, (int)third));
        }
    }

    private static long BigEndian(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }
}
