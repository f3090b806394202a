using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Packages;

/// <summary>A zip file with bounded cost: few entries, and every unfolded byte is paid for.</summary>
internal sealed class ZipPackage : IDisposable
{
    private const int MostEntries = 5_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private ZipPackage(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries)
        {
            // Some writers part folders by backslashes.
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Names of all entries.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>True when the content begins as a zip file does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8);

    /// <summary>Opens the zip file, or null when it is damaged or not one.</summary>
    public static ZipPackage? TryOpen(ReadOnlyMemory<byte> content)
    {
        if (!IsZip(content.Span) || CountEntries(content.Span) > MostEntries)
        {
            return null;
        }

        ZipArchive? opened = null;
        try
        {
            opened = new ZipArchive(StreamOver(content), ZipArchiveMode.Read);
            return new ZipPackage(opened);
        }
        catch (Exception e)
            when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            opened?.Dispose();
            return null;
        }
    }

    /// <summary>A stream over the bytes, without a copy where that can be.</summary>
    public static MemoryStream StreamOver(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    /// <summary>True when there is an entry of this name.</summary>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The unfolded bytes of an entry, or null when it is not there.</summary>
    /// <exception cref="UnreadableDocumentException">The entry is damaged, encrypted or unfolds beyond the limits.</exception>
    public ArraySegment<byte>? Unfold(string name, ReadingBudget budget)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        try
        {
            using var packed = entry.Open();
            return ReadAll(packed, entry.Length, budget);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableDocumentException(
                "文件的压缩结构已损坏或不完整；请重新下载，或用办公软件打开后另存一份再试。",
                e
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static ArraySegment<byte> ReadAll(Stream packed, long declaredLength, ReadingBudget budget)
    {
        // The declared length is a claim: room for it is made only as far as it is likely.
        var bytes = new byte[Math.Clamp(declaredLength, 256, 1 << 20) + 1];
        var length = 0;
        int read;
        while ((read = packed.Read(bytes, length, bytes.Length - length)) > 0)
        {
            budget.PayUnfolded(read);
            length += read;
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }

        return new ArraySegment<byte>(bytes, 0, length);
    }

    // ZipArchive makes an object for each entry of the directory, however many there are and whatever the end record says.
    private static int CountEntries(ReadOnlySpan<byte> content)
    {
        var end = content.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || content.Length - end < 22)
        {
            return 0;
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(content[(end + 16)..]);
        return content[(int)Math.Min(start, (uint)end)..].Count("PK\x01\x02"u8);
    }
}
