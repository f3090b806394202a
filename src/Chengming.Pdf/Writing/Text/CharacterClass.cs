using System.Text;

namespace Chengming.Pdf.Writing.Text;

/// <summary>What a character may do at the edge of a line (避头尾).</summary>
internal enum CharacterClass
{
    /// <summary>May begin and end a line.</summary>
    Ideograph,

    /// <summary>Must not end a line: （《「“.</summary>
    Opening,

    /// <summary>Must not begin a line: 。，、）》」”.</summary>
    Closing,

    /// <summary>Not parted from its like: —— and ……; must not begin a line either.</summary>
    Inseparable,

    /// <summary>Part of a Latin word or a number.</summary>
    Word,

    /// <summary>A blank between words.</summary>
    Space,

    /// <summary>A forced new line.</summary>
    LineFeed,
}

/// <summary>The class of each character, and which full-width marks may give up half their width.</summary>
internal static class CharacterClasses
{
    private const string Opening = "（《〈「『【〔〖［｛“‘([{￥＄";
    private const string Closing = "。，、；：？！．）》〉」』】〕〗］｝”’·～％‰℃‐–－／々〟)]},.;:!?%";
    private const string Inseparable = "—…⋯";
    private const string LeavesRightHalfBlank = "。，、；：）》〉」』】〕〗］｝”’";

    public static CharacterClass Of(int codePoint) =>
        codePoint switch
        {
            '\n' => CharacterClass.LineFeed,
            ' ' => CharacterClass.Space,
            _ when Contains(Opening, codePoint) => CharacterClass.Opening,
            _ when Contains(Closing, codePoint) => CharacterClass.Closing,
            _ when Contains(Inseparable, codePoint) => CharacterClass.Inseparable,
            _ when codePoint < 0x2E80 && (Rune.IsLetterOrDigit(new Rune(codePoint)) || codePoint is > ' ' and < 0x7F) =>
                CharacterClass.Word,
            _ => CharacterClass.Ideograph,
        };

    /// <summary>True for a full-width mark whose right half is white.</summary>
    public static bool MayBeHalved(int codePoint) => Contains(LeavesRightHalfBlank, codePoint);

    /// <summary>True when a line may end between the two characters.</summary>
    public static bool MayPart(int before, int after)
    {
        var (left, right) = (Of(before), Of(after));
        if (right is CharacterClass.Closing or CharacterClass.Inseparable or CharacterClass.Space)
        {
            return false;
        }

        if (left is CharacterClass.Space)
        {
            return true;
        }

        // A long address may be divided after a stroke: https://…/index.html.
        if (before == '/' && after < 0x80 && char.IsAsciiLetter((char)after))
        {
            return true;
        }

        // GB/T 9704—2012, 7.3.3: numbers and years are not divided.
        var isYear = left is CharacterClass.Word && IsDigit(before) && after == '年';
        return left is not CharacterClass.Opening && !isYear && !(IsLatin(before, left) && IsLatin(after, right));
    }

    /// <summary>True for what stands inside Latin words and numbers, marks such as the point in 3.5 included.</summary>
    public static bool IsLatin(int codePoint, CharacterClass kind) =>
        kind is CharacterClass.Word || codePoint is > ' ' and < 0x7F;

    private static bool IsDigit(int codePoint) => codePoint is >= '0' and <= '9';

    private static bool Contains(string marks, int codePoint) =>
        codePoint <= char.MaxValue && marks.Contains((char)codePoint, StringComparison.Ordinal);
}
