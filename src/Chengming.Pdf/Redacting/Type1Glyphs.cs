using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Finds and blanks glyphs in a Type 1 font (Adobe Type 1 Font Format, chapters 2, 6 and 7): a part in plain text with the encoding, an encrypted
/// one with the outlines, each of which is encrypted again. Nothing moves.
/// </summary>
internal sealed partial class Type1Glyphs
{
    private const ushort PartKey = 55665;
    private const ushort OutlineKey = 4330;
    private const int Random = 4;

    private readonly byte[] font;
    private readonly int start;
    private readonly byte[] plain;
    private readonly Dictionary<string, (int At, int Length, int Name)> outlines = new(StringComparer.Ordinal);
    private readonly ILookup<int, string> encoding;
    private readonly ILookup<string, int> places;

    private Type1Glyphs(byte[] font, int start, int length)
    {
        (this.font, this.start) = (font, start);
        plain = Crypt(font.AsSpan(start, length), PartKey, decrypts: true);
        var clear = Encoding.Latin1.GetString(font, 0, start);
        var named = Encoded().Matches(clear);
        places = named.ToLookup(m => m.Groups["name"].Value, m => m.Groups["name"].Index);
        encoding = named.ToLookup(
            m => int.Parse(m.Groups["code"].Value, CultureInfo.InvariantCulture),
            m => m.Groups["name"].Value
        );
        var text = Encoding.Latin1.GetString(plain);
        var from = text.IndexOf("/CharStrings", StringComparison.Ordinal);
        for (var found = from < 0 ? Match.Empty : Outline().Match(text, from); found.Success; )
        {
            var count = int.Parse(found.Groups["length"].Value, CultureInfo.InvariantCulture);
            var at = found.Index + found.Length;
            if (count > plain.Length - at)
            {
                break;
            }

            outlines.TryAdd(found.Groups["name"].Value, (at, count, found.Groups["name"].Index));
            found = Outline().Match(text, at + count);
        }
    }

    /// <summary>The font's glyphs; null when it is not of this format, or its outlines are encrypted unusually.</summary>
    /// <param name="font">The program; it is changed in place.</param>
    /// <param name="clear">Length of the part in plain text.</param>
    /// <param name="encrypted">Length of the encrypted part.</param>
    public static Type1Glyphs? Open(byte[] font, int clear, int encrypted)
    {
        if (clear <= 0 || encrypted <= Random || clear > font.Length - encrypted)
        {
            return null;
        }

        var opened = new Type1Glyphs(font, clear, encrypted);
        var text = Encoding.Latin1.GetString(opened.plain);
        return opened.outlines.Count > 0 && !OtherRandom().IsMatch(text) ? opened : null;
    }

    /// <summary>The names of the glyphs of these codes, by the font's own encoding and by names that the file gives; null when a code leads to none.</summary>
    public HashSet<string>? Names(IEnumerable<uint> codes, IEnumerable<string> named)
    {
        var names = named.ToHashSet(StringComparer.Ordinal);
        var own = codes.Select(c => encoding[(int)c].ToList()).ToList();
        if (names.Count == 0 && own.Exists(n => n.Count == 0))
        {
            return null;
        }

        names.UnionWith(own.SelectMany(n => n));
        names.Add(".notdef");
        return names;
    }

    /// <summary>True when a glyph shows nothing.</summary>
    public bool IsEmpty(string name) =>
        outlines.TryGetValue(name, out var outline)
        && Bytes(outline.At, outline.Length).AsSpan(Random).SequenceEqual(Nothing(outline.Length));

    /// <summary>Names of all glyphs.</summary>
    public IEnumerable<string> All => outlines.Keys;

    /// <summary>Makes every glyph empty but these. Those that others are put together from stay, because Latin letters with accents need them.</summary>
    public void Blank(HashSet<string> kept)
    {
        var count = 0;
        foreach (var (name, outline) in outlines)
        {
            if (!kept.Contains(name) && outline.Length >= Random + 4)
            {
                byte[] empty = [.. new byte[Random], .. Nothing(outline.Length)];
                Crypt(empty, OutlineKey, decrypts: false).CopyTo(plain, outline.At);
                Rename(name, outline.Name, count++);
            }
        }

        Crypt(plain, PartKey, decrypts: false).CopyTo(font, start);
    }

    private byte[] Bytes(int at, int count) => Crypt(plain.AsSpan(at, count), OutlineKey, decrypts: true);

    /// <summary>A name such as cid26715 or uni5F20 says which character it was. Short ones are those of Latin letters and tell no more than their number.</summary>
    private void Rename(string name, int inOutlines, int number)
    {
        var other = "z" + number.ToString($"D{Math.Max(1, name.Length - 1)}", CultureInfo.InvariantCulture);
        if (name.Length < 5 || other.Length != name.Length || outlines.ContainsKey(other))
        {
            return;
        }

        var bytes = Encoding.ASCII.GetBytes(other);
        bytes.CopyTo(plain, inOutlines);
        foreach (var place in places[name])
        {
            bytes.CopyTo(font, place);
        }
    }

    /// <summary>Two zeros, width and side; then nothing but ends.</summary>
    private static byte[] Nothing(int length)
    {
        var code = Enumerable.Repeat((byte)14, length - Random).ToArray();
        if (code.Length >= 4)
        {
            (code[0], code[1], code[2]) = (139, 139, 13);
        }

        return code;
    }

    private static byte[] Crypt(ReadOnlySpan<byte> bytes, ushort key, bool decrypts)
    {
        var result = new byte[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            result[i] = (byte)(bytes[i] ^ (key >> 8));
            var cipher = decrypts ? bytes[i] : result[i];
            key = unchecked((ushort)(((cipher + key) * 52845) + 22719));
        }

        return result;
    }

    [GeneratedRegex(@"dup\s+(?<code>\d+)\s*/(?<name>[^\s/]+)\s+put")]
    private static partial Regex Encoded();

    // A name, a length, and the word that reads so many bytes after one space: RD or -| in most fonts.
    [GeneratedRegex(@"/(?<name>[^\s/]+)\s+(?<length>\d+)\s+(RD|-\|)\s")]
    private static partial Regex Outline();

    [GeneratedRegex(@"/lenIV\s+(?!4\b)\S+")]
    private static partial Regex OtherRandom();
}
