using System.Buffers.Binary;
using System.Text;

namespace Chengming.Features.Files.Pictures;

/// <summary>A directory of a TIFF file or of EXIF data: tags with values. Offsets beyond the data give nothing.</summary>
internal sealed class TiffDirectory
{
    private const int EntryBytes = 12;
    private const int MostEntries = 1_000;
    private const int MostDirectories = 200;
    private const int LongestText = 4_000;

    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

    private readonly Dictionary<ushort, (ushort Type, int Count, ReadOnlyMemory<byte> Value)> entries = [];
    private readonly bool isLittle;

    private TiffDirectory(bool isLittle) => this.isLittle = isLittle;

    public IEnumerable<ushort> Tags => entries.Keys;

    /// <summary>Where it begins; the bytes of a thumbnail and the like are counted from the data's beginning.</summary>
    public required int Start { get; init; }

    private int Next { get; set; }

    /// <summary>The row of directories at the top: pages of a TIFF, picture and thumbnail of EXIF data.</summary>
    public static IReadOnlyList<TiffDirectory> Top(ReadOnlyMemory<byte> data)
    {
        var found = new List<TiffDirectory>();
        var head = data.Span;
        if (head.Length < 8 || !(head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)))
        {
            return found;
        }

        var little = head[0] == 'I';
        var seen = new HashSet<int>();
        for (var at = Number(head[4..], 4, little); at > 0 && found.Count < MostDirectories && seen.Add((int)at); )
        {
            if (At(data, at, little) is not { } directory)
            {
                break;
            }

            found.Add(directory);
            at = directory.Next;
        }

        return found;
    }

    /// <summary>The directory that a tag points to, such as that of the position.</summary>
    public TiffDirectory? Below(ushort tag, ReadOnlyMemory<byte> data) =>
        Number(tag) is { } at ? At(data, at, isLittle) : null;

    public bool Has(ushort tag) => entries.ContainsKey(tag);

    public long? Number(ushort tag, int position = 0) =>
        entries.TryGetValue(tag, out var entry)
        && entry.Type is 1 or 3 or 4
        && position < entry.Count
        && entry.Value.Length >= (position + 1) * Sizes[entry.Type]
            ? Number(entry.Value.Span[(position * Sizes[entry.Type])..], Sizes[entry.Type], isLittle)
            : null;

    public double? Fraction(ushort tag, int position)
    {
        if (
            !entries.TryGetValue(tag, out var entry)
            || entry.Type is not (5 or 10)
            || entry.Value.Length < (position + 1) * 8
        )
        {
            return null;
        }

        var pair = entry.Value.Span[(position * 8)..];
        var under = Number(pair[4..], 4, isLittle);
        return under == 0 ? null : (double)Number(pair, 4, isLittle) / under;
    }

    public string Text(ushort tag) =>
        entries.TryGetValue(tag, out var entry)
            ? Encoding
                .UTF8.GetString(entry.Value.Span[..Math.Min(entry.Value.Length, LongestText)])
                .Split('\0')[0]
                .Trim()
            : "";

    private static TiffDirectory? At(ReadOnlyMemory<byte> data, long start, bool isLittle)
    {
        if (start < 8 || start + 2 > data.Length)
        {
            return null;
        }

        var count = (int)Number(data.Span[(int)start..], 2, isLittle);
        var end = start + 2 + (count * EntryBytes);
        if (count > MostEntries || end > data.Length)
        {
            return null;
        }

        var directory = new TiffDirectory(isLittle) { Start = (int)start };
        for (var i = 0; i < count; i++)
        {
            directory.Add(data, (int)start + 2 + (i * EntryBytes));
        }

        directory.Next =
            end + 4 <= data.Length ? (int)Math.Min(int.MaxValue, Number(data.Span[(int)end..], 4, isLittle)) : 0;
        return directory;
    }

    private static long Number(ReadOnlySpan<byte> bytes, int size, bool isLittle) =>
        (size, isLittle) switch
        {
            (1, _) => bytes[0],
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };

    private void Add(ReadOnlyMemory<byte> data, int at)
    {
        var bytes = data.Span[at..];
        var tag = (ushort)Number(bytes, 2, isLittle);
        var type = (ushort)Number(bytes[2..], 2, isLittle);
        var count = Number(bytes[4..], 4, isLittle);
        var length = type < Sizes.Length ? count * Sizes[type] : 0;
        var start = length <= 4 ? at + 8 : Number(bytes[8..], 4, isLittle);
        if (length > 0 && start + length <= data.Length)
        {
            entries.TryAdd(tag, (type, (int)Math.Min(count, int.MaxValue), data.Slice((int)start, (int)length)));
        }
    }
}
