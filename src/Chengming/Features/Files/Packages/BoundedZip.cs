using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Chengming.Reports.Reading.Text;

namespace Chengming.Features.Files.Packages;

/// <summary>A zip file with bounded cost: few entries, one name once, and every unfolded byte is paid for.</summary>
internal sealed class BoundedZip : IDisposable
{
    private const int MostEntries = 5_000;
    private const int LongestDirectory = 4 << 20;
    private const int EndRecord = 22;

    private readonly ZipArchive archive;
    private readonly UnfoldingBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private BoundedZip(ZipArchive archive, UnfoldingBudget budget)
    {
        this.archive = archive;
        this.budget = budget;
        foreach (var entry in archive.Entries)
        {
            // Two entries of one name: what one program reads another does not, a way to hide things.
            HasAmbiguousNames |= !entries.TryAdd(PlainName(Decoded(entry.FullName)), entry);
        }
    }

    /// <summary>Names of all entries, parted by slashes.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    public bool HasAmbiguousNames { get; }

    public bool HasEncryptedEntries => archive.Entries.Any(e => e.IsEncrypted);

    /// <summary>True when the content begins as a zip file does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    /// <summary>True when bytes that end a file end a zip file, whatever stands before.</summary>
    public static bool EndsAsZip(ReadOnlySpan<byte> tail)
    {
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        return end >= 0
            && tail.Length - end >= EndRecord
            && BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 20)..]) == tail.Length - end - EndRecord;
    }

    /// <summary>Opens a zip file; null when it is damaged, is none, or has too many entries.</summary>
    public static BoundedZip? TryOpen(Stream content, UnfoldingBudget budget)
    {
        ZipArchive? opened = null;
        try
        {
            if (!HasBoundedDirectory(content))
            {
                return null;
            }

            content.Position = 0;
            opened = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
            if (opened.Entries.Count <= MostEntries)
            {
                return new BoundedZip(opened, budget);
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            // Falls through to the answer for what cannot be opened.
        }

        opened?.Dispose();
        return null;
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The unfolded bytes of an entry; null when it is not there.</summary>
    /// <exception cref="InvalidDataException">The entry is damaged or encrypted.</exception>
    /// <exception cref="UnfoldsTooFarException">It is beyond the budget.</exception>
    public byte[]? Unfold(string name, int atMost = int.MaxValue)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        try
        {
            // A name costs something too: thousands of empty entries in thousands of archives.
            budget.Pay(1024);
            using var packed = entry.Open();
            using var whole = new MemoryStream();
            var buffer = new byte[1 << 16];
            int read;
            while (whole.Length < atMost && (read = packed.Read(buffer)) > 0)
            {
                budget.Pay(read);
                whole.Write(buffer, 0, read);
            }

            return whole.ToArray();
        }
        catch (Exception e) when (IsDamage(e) && e is not InvalidDataException)
        {
            throw new InvalidDataException("An entry of the zip file is damaged.", e);
        }
    }

    public void Dispose() => archive.Dispose();

    private static bool IsDamage(Exception e) =>
        e
            is InvalidDataException
                or IOException
                or ArgumentException
                or NotSupportedException
                or OverflowException
                or IndexOutOfRangeException;

    // Windows packs Chinese names as GBK and does not say so. What says that it is UTF-8 comes decoded; of the rest the bytes decide.
    private static string Decoded(string name)
    {
        if (!name.Any(c => c >= 0x80) || name.Any(c => c > 0xFF))
        {
            return name;
        }

        var bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : TextDecoding.Gb18030.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return name;
        }
    }

    private static string PlainName(string name) => name.Replace('\\', '/').TrimStart('/');

    // ZipArchive makes an object for each entry of the directory, however many there are and whatever the end record says.
    private static bool HasBoundedDirectory(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, 65_536 + EndRecord)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndRecord)
        {
            return false;
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        return start <= content.Length && content.Length - start <= LongestDirectory;
    }
}
