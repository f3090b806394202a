using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Files;

/// <summary>Where the objects of a file lie, and its trailer.</summary>
internal sealed class FileIndex(PdfLimits limits)
{
    private readonly Dictionary<int, IndexEntry?> entries = [];

    /// <summary>The newest trailer; the first one read, since reading goes from the newest back.</summary>
    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    public IEnumerable<int> Numbers => entries.Keys;

    public bool TryGet(int number, out IndexEntry entry)
    {
        entry = default;
        if (entries.TryGetValue(number, out var found) && found is { } used)
        {
            entry = used;
            return true;
        }

        return false;
    }

    /// <summary>Adds what an older part of the file says; what a newer part said stands.</summary>
    public void AddOlder(int number, IndexEntry? entry)
    {
        if (entries.TryAdd(number, entry))
        {
            CheckSize();
        }
    }

    /// <summary>Adds what a later part of the file says, in place of what an earlier one said.</summary>
    public void AddLater(int number, IndexEntry entry)
    {
        entries[number] = entry;
        CheckSize();
    }

    public void OfferTrailer(PdfDictionary trailer, bool isLater = false)
    {
        if (Trailer == PdfDictionary.Empty || (isLater && !trailer["Root"].IsNull))
        {
            Trailer = trailer;
        }
    }

    /// <summary>Names the catalogue of a file without a trailer.</summary>
    public void SetRoot(int number)
    {
        var trailer = new PdfDictionary();
        trailer.Add("Root", PdfValue.Reference(number, 0));
        foreach (var entry in Trailer.Entries)
        {
            trailer.Add(entry.Key, entry.Value);
        }

        Trailer = trailer;
    }

    private void CheckSize()
    {
        if (entries.Count > limits.IndexedObjects)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The file holds more objects than allowed.");
        }
    }
}
