namespace Chengming.Pdf.Reading.Objects;

/// <summary>A dictionary object: a few entries searched in order, many by hash.</summary>
internal sealed class PdfDictionary
{
    private const int SearchedInOrder = 12;

    private readonly List<KeyValuePair<string, PdfValue>> entries = [];
    private Dictionary<string, PdfValue>? byKey;

    public static PdfDictionary Empty { get; } = new();

    public IReadOnlyList<KeyValuePair<string, PdfValue>> Entries => entries;

    /// <summary>The value as written, or null; references are not followed.</summary>
    public PdfValue this[string key]
    {
        get
        {
            if (byKey is not null)
            {
                return byKey.GetValueOrDefault(key);
            }

            foreach (var entry in entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return PdfValue.Null;
        }
    }

    /// <summary>Adds an entry; the first of two with the same key is the one that is found.</summary>
    public void Add(string key, PdfValue value)
    {
        entries.Add(new(key, value));
        if (byKey is not null)
        {
            byKey.TryAdd(key, value);
        }
        else if (entries.Count > SearchedInOrder)
        {
            byKey = new(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                byKey.TryAdd(entry.Key, entry.Value);
            }
        }
    }
}
