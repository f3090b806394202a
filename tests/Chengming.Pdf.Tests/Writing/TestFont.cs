using System.Buffers.Binary;
using System.Text;
using Chengming.Pdf.Fonts;

namespace Chengming.Pdf.Tests.Writing;

/// <summary>
/// An invented font, so that what is expected of it is known: ASCII is 500 units wide, everything else 1,000, each glyph a
/// rectangle; é is put together from e and ´, and ü from é (a composite of a composite).
/// </summary>
public static class TestFont
{
    public const int UnitsPerEm = 1000;
    public const string PostScriptName = "TestSong-Regular";

    private static readonly Lazy<TrueTypeFont> Shared = new(() => TrueTypeFont.Parse(Build(Everything())));

    /// <summary>A font with ASCII, the marks of Chinese prose, all of GB 2312's first plane and three characters beyond it.</summary>
    public static TrueTypeFont Font => Shared.Value;

    public static Typeface Face { get; } = new([Font]);

    /// <summary>A font file with these characters in this order; glyph numbers count from 1.</summary>
    public static byte[] Build(string characters, int format = 12, string family = "测试宋体", int licence = 0)
    {
        var codePoints = characters.EnumerateRunes().Select(r => r.Value).Distinct().Order().ToList();
        var outlines = new List<byte[]> { Rectangle(0) };
        var advances = new List<int> { UnitsPerEm };
        foreach (var c in codePoints)
        {
            outlines.Add(
                c switch
                {
                    ' ' => [],
                    'é' => Composite(1 + codePoints.IndexOf('e'), 1 + codePoints.IndexOf('´')),
                    'ü' => Composite(1 + codePoints.IndexOf('é')),
                    _ => Rectangle(c),
                }
            );
            advances.Add(c < 0x100 ? UnitsPerEm / 2 : UnitsPerEm);
        }

        var offsets = new List<int> { 0 };
        foreach (var outline in outlines)
        {
            offsets.Add(offsets[^1] + outline.Length);
        }

        return FontFileBuilder.Assemble(
            new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
            {
                ["OS/2"] = Words([0, 0, 400, 5, licence, .. new int[34]]),
                ["cmap"] = format == 12 ? Groups(codePoints) : Segments(codePoints),
                ["glyf"] = [.. outlines.SelectMany(o => o)],
                ["head"] = Words([
                    1,
                    0,
                    1,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    UnitsPerEm,
                    .. new int[8],
                    0,
                    -120,
                    1000,
                    880,
                    0,
                    8,
                    2,
                    1,
                    0,
                ]),
                ["hhea"] = Words([1, 0, 880, -120, 0, 1000, .. new int[11], advances.Count]),
                ["hmtx"] = Words([.. advances.SelectMany(a => new[] { a, 0 })]),
                ["loca"] = Words([.. offsets.SelectMany(o => new[] { o >> 16, o & 0xFFFF })]),
                ["maxp"] = Words([1, 0, outlines.Count, .. new int[13]]),
                ["name"] = Names(family),
            }
        );
    }

    private static string Everything()
    {
        var all = new StringBuilder();
        all.Append([.. Enumerable.Range(' ', 95).Select(c => (char)c)]);
        all.Append("´éü·—‘’“”…℃‰、。〈〉《》「」『』【】〔〕！％（），．／：；？［］｛｝～￥　〇");
        all.Append([.. Enumerable.Range(0x4E00, 0x9FA6 - 0x4E00).Select(c => (char)c)]);
        return all.Append("𠮷𠀀").ToString();
    }

    // As tall as the character's number says, so that no two outlines are alike by accident.
    private static byte[] Rectangle(int codePoint)
    {
        var height = 100 + (codePoint % 700);
        return [.. Words([1, 0, 0, 400, height, 3, 0]), 1, 1, 1, 1, .. Words([0, 0, 400, 0, 0, height, 0, -height])];
    }

    private static byte[] Composite(params int[] parts)
    {
        var glyph = Words([-1, 0, 0, 400, 800]).ToList();
        for (var i = 0; i < parts.Length; i++)
        {
            // Offsets as words; the first part is scaled, so that its record is longer.
            var flags = 0x0003 | (i == 0 ? 0x0008 : 0) | (i < parts.Length - 1 ? 0x0020 : 0);
            glyph.AddRange(Words([flags, parts[i], 0, 0]));
            glyph.AddRange(i == 0 ? Words([0x4000]) : []);
        }

        return [.. glyph];
    }

    private static byte[] Groups(List<int> codePoints) =>
        [
            .. Words([0, 1, 3, 10, 0, 12, 12, 0, 0, 16 + (12 * codePoints.Count), 0, 0, 0, codePoints.Count]),
            .. codePoints.SelectMany((c, i) => Words([c >> 16, c & 0xFFFF, c >> 16, c & 0xFFFF, 0, i + 1])),
        ];

    // Odd segments by delta, even ones through the array of glyph numbers.
    private static byte[] Segments(List<int> codePoints)
    {
        var count = codePoints.Count + 1;
        int[] ends = [.. codePoints, 0xFFFF];
        int[] deltas = [.. codePoints.Select((c, i) => i % 2 == 1 ? i + 1 - c : 0), 1];
        int[] ranges = [.. codePoints.Select((_, i) => i % 2 == 1 ? 0 : 2 * count), 0];
        int[] glyphs = [.. codePoints.Select((_, i) => i + 1)];
        return
        [
            .. Words([0, 1, 3, 1, 0, 12, 4, 16 + (8 * count) + (2 * glyphs.Length), 0, 2 * count, 0, 0, 0]),
            .. Words([.. ends, 0, .. ends, .. deltas, .. ranges, .. glyphs]),
        ];
    }

    private static byte[] Names(string family)
    {
        var (chinese, postScript) = (
            Encoding.BigEndianUnicode.GetBytes(family),
            Encoding.BigEndianUnicode.GetBytes(PostScriptName)
        );
        return
        [
            .. Words([0, 2, 30, 3, 1, 0x804, 1, chinese.Length, 0, 3, 1, 0x409, 6, postScript.Length, chinese.Length]),
            .. chinese,
            .. postScript,
        ];
    }

    private static byte[] Words(params ReadOnlySpan<int> values)
    {
        var bytes = new byte[2 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), unchecked((ushort)values[i]));
        }

        return bytes;
    }
}
