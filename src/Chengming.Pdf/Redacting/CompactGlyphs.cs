using System.Buffers.Binary;
using System.Text;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Finds and blanks glyphs in a font of the compact format (CFF, Adobe note 5176) without moving anything in it. Shared pieces of outlines stay;
/// nothing says any more which glyph they belonged to.
/// </summary>
internal sealed class CompactGlyphs
{
    private const byte EndOfGlyph = 14;
    private const int StandardStrings = 391;

    private readonly byte[] font;
    private readonly List<(int Start, int End)> strings;
    private readonly List<(int Start, int End)> outlines;
    private readonly Dictionary<int, double[]> top;

    private CompactGlyphs(byte[] font)
    {
        this.font = font;
        var at = (int)font[2];
        Index(ref at);
        var tops = Index(ref at);
        strings = Index(ref at);
        top = Operators(tops[0].Start, tops[0].End);
        at = (int)top[17][0];
        outlines = Index(ref at);
    }

    /// <summary>True when glyphs go by numbers of a collection and not by names.</summary>
    private bool IsByNumber => top.ContainsKey(1230);

    /// <summary>The font's glyphs; null when it is not of this format.</summary>
    public static CompactGlyphs? Open(byte[] font)
    {
        try
        {
            return new CompactGlyphs(font);
        }
        catch (Exception e) when (IsBroken(e))
        {
            return null;
        }
    }

    /// <summary>The glyphs of numbers of a collection; of a font by names the number is the glyph.</summary>
    public HashSet<int>? OfNumbers(IEnumerable<uint> numbers)
    {
        if (!IsByNumber)
        {
            return [0, .. numbers.Select(n => (int)n)];
        }

        return Charset() is { } charset ? Matching(charset, [.. numbers.Select(n => (int)n)]) : null;
    }

    /// <summary>The glyphs of one-byte codes, by the font's own encoding and by the names that the file gives them; null when neither is known.</summary>
    public HashSet<int>? OfCodes(IEnumerable<uint> codes, IEnumerable<string> names)
    {
        var wanted = codes.Select(c => (int)c).ToHashSet();
        var named = names.ToHashSet(StringComparer.Ordinal);
        var glyphs = new HashSet<int> { 0 };
        try
        {
            if (top.TryGetValue(16, out var place) && place[0] > 1)
            {
                glyphs.UnionWith(Encoded((int)place[0], wanted));
            }

            if (Charset() is { } charset)
            {
                glyphs.UnionWith(Enumerable.Range(0, charset.Length).Where(g => named.Contains(NameOf(charset[g]))));
            }
        }
        catch (Exception e) when (IsBroken(e))
        {
            return null;
        }

        // A code that leads to no glyph means that it is found in a way not known here.
        return glyphs.Count > wanted.Count ? glyphs : null;
    }

    /// <summary>Makes every glyph empty but these.</summary>
    public void Blank(HashSet<int> kept)
    {
        foreach (var (glyph, (start, end)) in outlines.Index())
        {
            if (!kept.Contains(glyph))
            {
                font.AsSpan(start, end - start).Fill(EndOfGlyph);
            }
        }
    }

    private static bool IsBroken(Exception e) =>
        e is IndexOutOfRangeException or ArgumentException or KeyNotFoundException or OverflowException;

    private static HashSet<int> Matching(int[] charset, HashSet<int> numbers) =>
        [0, .. Enumerable.Range(0, charset.Length).Where(g => numbers.Contains(charset[g]))];

    private string NameOf(int number) =>
        number >= StandardStrings && number - StandardStrings < strings.Count
            ? Encoding.Latin1.GetString(
                font.AsSpan(strings[number - StandardStrings].Start..strings[number - StandardStrings].End)
            )
            : "";

    /// <summary>The number or name of every glyph; null for one of the predefined lists.</summary>
    private int[]? Charset()
    {
        if (!top.TryGetValue(15, out var place) || place[0] <= 2)
        {
            return null;
        }

        var at = (int)place[0];
        var charset = new int[outlines.Count];
        var format = font[at++];
        for (var glyph = 1; glyph < charset.Length; )
        {
            var first = TwoBytes(at);
            at += 2;
            var more = format switch
            {
                0 => 0,
                1 => font[at++],
                _ => TwoBytes((at += 2) - 2),
            };
            for (var i = 0; i <= more && glyph < charset.Length; i++)
            {
                charset[glyph++] = first + i;
            }
        }

        return charset;
    }

    private IEnumerable<int> Encoded(int at, HashSet<int> codes)
    {
        var format = font[at] & 0x7F;
        var count = font[at + 1];
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var (first, more) = format == 0 ? (font[at + 2 + i], 0) : (font[at + 2 + (2 * i)], font[at + 3 + (2 * i)]);
            for (var code = (int)first; code <= first + more; code++, glyph++)
            {
                if (codes.Contains(code))
                {
                    yield return glyph;
                }
            }
        }
    }

    private int TwoBytes(int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));

    private List<(int Start, int End)> Index(ref int at)
    {
        var count = TwoBytes(at);
        at += 2;
        var items = new List<(int, int)>(count);
        if (count == 0)
        {
            return items;
        }

        var size = (int)font[at++];
        var offsets = at;
        var data = at + (size * (count + 1)) - 1;
        int Offset(int i)
        {
            var value = 0;
            foreach (var b in font.AsSpan(offsets + (i * size), size))
            {
                value = checked((value << 8) | b);
            }

            return value;
        }

        for (var i = 0; i < count; i++)
        {
            items.Add((data + Offset(i), data + Offset(i + 1)));
        }

        at = data + Offset(count);
        return items;
    }

    /// <summary>Operators of a dictionary with their operands; those of two bytes are 1200 and the second.</summary>
    private Dictionary<int, double[]> Operators(int at, int end)
    {
        var all = new Dictionary<int, double[]>();
        var operands = new List<double>();
        while (at < end)
        {
            int b = font[at++];
            switch (b)
            {
                case 12:
                    all[1200 + font[at++]] = [.. operands];
                    operands.Clear();
                    break;
                case <= 21:
                    all[b] = [.. operands];
                    operands.Clear();
                    break;
                case 28:
                    operands.Add((short)TwoBytes(at));
                    at += 2;
                    break;
                case 29:
                    operands.Add(BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at)));
                    at += 4;
                    break;
                case 30:
                    // A real number, which none of the operators asked for has.
                    while ((font[at] & 0x0F) != 0x0F && font[at] >> 4 != 0x0F)
                    {
                        at++;
                    }

                    at++;
                    operands.Add(0);
                    break;
                case <= 246:
                    operands.Add(b - 139);
                    break;
                case <= 250:
                    operands.Add(((b - 247) * 256) + font[at++] + 108);
                    break;
                default:
                    operands.Add((-(b - 251) * 256) - font[at++] - 108);
                    break;
            }
        }

        return all;
    }
}
