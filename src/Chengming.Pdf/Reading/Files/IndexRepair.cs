using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Files;

/// <summary>Finds the objects of a file whose index is missing or wrong by looking for “n g obj” everywhere.</summary>
internal ref struct IndexRepair
{
    private readonly ObjectStore store;
    private readonly FileIndex index;
    private readonly ReadOnlySpan<byte> data;
    private readonly List<int> objectStreams = [];
    private int catalog = -1;
    private bool noMoreEndStream;

    private IndexRepair(ObjectStore store, FileIndex index)
    {
        this.store = store;
        this.index = index;
        data = store.File.Span;
    }

    /// <summary>Fills the index and returns the numbers of the object streams, which can be opened only once there is a key.</summary>
    public static List<int> Run(ObjectStore store, FileIndex index)
    {
        var repair = new IndexRepair(store, index);
        repair.FindObjects();
        repair.FindTrailers();
        if (index.Trailer["Root"].IsNull && repair.catalog >= 0)
        {
            index.SetRoot(repair.catalog);
        }

        return repair.objectStreams;
    }

    private void FindObjects()
    {
        var at = 0;
        while (data[at..].IndexOf("obj"u8) is var next and >= 0)
        {
            var keyword = at + next;
            at = keyword + 3;
            if (HeadBefore(keyword, out var offset, out var number))
            {
                index.AddLater(number, IndexEntry.At(offset));
                at = Note(number, at);
            }
        }
    }

    private readonly void FindTrailers()
    {
        var at = 0;
        while (data[at..].IndexOf("trailer"u8) is var next and >= 0)
        {
            at += next + "trailer".Length;
            var reader = store.ReaderAt(at);
            if (reader.Read().AsDictionary() is { } dictionary)
            {
                index.OfferTrailer(dictionary, isLater: true);
                at = reader.Position;
            }
        }
    }

    /// <summary>Looks at the object's dictionary, and returns where to look for the next object.</summary>
    private int Note(int number, int body)
    {
        var reader = store.ReaderAt(body);
        reader.SkipWhite();
        if (!data[reader.Position..].StartsWith("<<"u8))
        {
            return body;
        }

        var dictionary = reader.Read().AsDictionary()!;
        switch (dictionary["Type"].AsName())
        {
            case "ObjStm":
                objectStreams.Add(number);
                break;
            case "Catalog":
                catalog = number;
                break;
            case "XRef" when !dictionary["Root"].IsNull:
                index.OfferTrailer(dictionary, isLater: true);
                break;
        }

        var after = reader.Position;
        return reader.Read().IsKeyword("stream"u8) ? BehindStream(dictionary, reader.Position) : after;
    }

    /// <summary>What looks like an object inside a stream is none: the search goes on behind its end.</summary>
    private int BehindStream(PdfDictionary dictionary, int start)
    {
        var length = dictionary["Length"].AsInt(-1);
        if (length > 0 && length < data.Length - start)
        {
            var behind = data.Slice(start + length, Math.Min(16, data.Length - start - length));
            if (behind.IndexOf("endstream"u8) is >= 0 and <= 4)
            {
                return start + length;
            }
        }

        var end = noMoreEndStream ? -1 : data[start..].IndexOf("endstream"u8);
        noMoreEndStream |= end < 0;
        return end < 0 ? start : start + end;
    }

    /// <summary>The offset and number of “12 0 ” before the keyword.</summary>
    private readonly bool HeadBefore(int keyword, out int offset, out int number)
    {
        offset = keyword;
        number = 0;
        if (!NumberBefore(ref offset, out _) || !NumberBefore(ref offset, out var found) || found > int.MaxValue)
        {
            return false;
        }

        number = (int)found;
        return true;
    }

    private readonly bool NumberBefore(ref int at, out long number)
    {
        number = 0;
        while (at > 0 && Characters.IsWhite(data[at - 1]))
        {
            at--;
        }

        var end = at;
        var scale = 1L;
        while (at > 0 && end - at < 10 && Characters.IsDigit(data[at - 1]))
        {
            number += (data[--at] - '0') * scale;
            scale *= 10;
        }

        return at < end;
    }
}
