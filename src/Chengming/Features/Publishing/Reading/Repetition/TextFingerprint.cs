using System.Buffers.Binary;
using System.Globalization;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reading.Repetition;

/// <summary>A short print of a text by which texts are compared (文本指纹): the smallest hashes of all its runs of five characters, marks and blanks left out.</summary>
/// <remarks>Of short texts it holds every hash, and the likeness is exact; of longer ones 256, and it is right to about 0.02 near 0.9.</remarks>
[Term("文本指纹")]
public sealed class TextFingerprint
{
    private const int Run = 5;
    private const int Kept = 256;
    private const int Bands = 6;
    private const int HashesOfABand = 4;

    /// <summary>Shorter texts are alike by their form: 公示无异议.</summary>
    private const int FewestRuns = 60;

    private readonly ulong[] smallest;

    private TextFingerprint(ulong[] smallest, int runs)
    {
        this.smallest = smallest;
        Runs = runs;
    }

    /// <summary>How many different runs the text has; 0 for a text too short to be compared.</summary>
    public int Runs { get; }

    /// <summary>True when the text is long enough for its likeness to say something.</summary>
    public bool CanBeCompared => Runs >= FewestRuns;

    /// <summary>
    /// Keys by which texts that are alike find each other without being compared with all others: of two texts with a likeness of 0.9 one
    /// of the keys at least is the same in 998 of 1,000 cases, of two with a likeness of 0.3 in one of 20. None for a text too short.
    /// </summary>
    /// <remarks>
    /// The hashes are dealt out to twenty-four heaps; the smallest of a heap is the same in two texts as often as they are alike. Four
    /// heaps make a key. Kept keys depend on it.
    /// </remarks>
    public IReadOnlyList<ulong> BandKeys()
    {
        if (!CanBeCompared)
        {
            return [];
        }

        const int heaps = Bands * HashesOfABand;
        var least = new ulong[heaps];
        foreach (var hash in smallest)
        {
            // They come in order: the first of a heap is its smallest.
            ref var place = ref least[(int)(hash % heaps)];
            place = place == 0 ? hash : place;
        }

        return
        [
            .. least
                .Chunk(HashesOfABand)
                .Select((heap, band) => heap.Aggregate(Mixed((ulong)band), (k, h) => Mixed(k ^ h))),
        ];
    }

    /// <summary>Makes the print of an item's text: all its passages, also what a picture shows.</summary>
    public static TextFingerprint Of(Content.ItemText text) => Of(text.Passages.Select(p => p.Text));

    /// <summary>Makes the print of a text.</summary>
    public static TextFingerprint Of(IEnumerable<string> paragraphs)
    {
        var text = string.Concat(paragraphs.SelectMany(p => p).Where(char.IsLetterOrDigit));
        var hashes = new HashSet<ulong>();
        for (var i = 0; i + Run <= text.Length; i++)
        {
            hashes.Add(Hash(text.AsSpan(i, Run)));
        }

        return new TextFingerprint([.. hashes.Order().Take(Kept)], hashes.Count);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no print.</exception>
    public static TextFingerprint Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var runs))
        {
            throw new FormatException("This is no fingerprint of a text.");
        }

        var bytes = Convert.FromBase64String(parts[1]);
        if (bytes.Length != Math.Min(runs, Kept) * sizeof(ulong))
        {
            throw new FormatException("This is no fingerprint of a text.");
        }

        var hashes = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
        }

        return new TextFingerprint(hashes, runs);
    }

    /// <summary>The share of runs that both texts have of those that either has (Jaccard), from 0 to 1.</summary>
    public double Likeness(TextFingerprint other)
    {
        if (Runs == 0 || other.Runs == 0)
        {
            return 0;
        }

        var (i, j, both, either) = (0, 0, 0, 0);
        while (either < Kept && (i < smallest.Length || j < other.smallest.Length))
        {
            var left = i < smallest.Length ? smallest[i] : ulong.MaxValue;
            var right = j < other.smallest.Length ? other.smallest[j] : ulong.MaxValue;
            both += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
            either++;
        }

        return (double)both / either;
    }

    /// <summary>The print as text, to be stored.</summary>
    public override string ToString()
    {
        var bytes = new byte[smallest.Length * sizeof(ulong)];
        for (var i = 0; i < smallest.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), smallest[i]);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Runs}:{Convert.ToBase64String(bytes)}");
    }

    // FNV-1a with a final mix, because the smallest hashes are kept and FNV alone spreads its high bits badly. Stored prints depend on it.
    private static ulong Hash(ReadOnlySpan<char> run)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in run)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
