using System.Globalization;
using System.Text;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// The one tokenizer. Writing without blanks between words (Han, kana) becomes every pair of neighbours; letters and digits of other writing become
/// whole runs. So every part of a Chinese text, two characters or longer, has all its pairs in the index; which of the texts found has them in this
/// order is looked up in the text itself.
/// </summary>
internal static class Tokens
{
    /// <summary>Longer runs are cut: they are no words.</summary>
    private const int LongestRun = 40;

    /// <summary>The pairs and runs of a text.</summary>
    public static IEnumerable<string> Of(string text) => Of(text, withSingles: false);

    /// <summary>The same, and every single Han character.</summary>
    public static IEnumerable<string> WithSingles(string text) => Of(text, withSingles: true);

    /// <summary>A number of a document or of the catalogue as one token: brackets, dashes and blanks do not count.</summary>
    public static string OfNumber(string number) =>
        string.Concat(Folding.Fold(number).Where(char.IsLetterOrDigit).Take(LongestRun * 2));

    private static IEnumerable<string> Of(string text, bool withSingles)
    {
        Rune? before = null;
        var run = new StringBuilder();
        var kind = Kind.None;
        foreach (var rune in Folding.Fold(text).EnumerateRunes())
        {
            var next = KindOf(rune);
            if (next != kind && run.Length > 0)
            {
                yield return run.ToString();
                run.Clear();
            }

            switch (next)
            {
                case Kind.Han:
                    if (withSingles)
                    {
                        yield return rune.ToString();
                    }

                    if (before is { } first)
                    {
                        yield return $"{first}{rune}";
                    }

                    before = rune;
                    break;
                // Titles are spaced out for looks (通　知): a blank between two characters is none.
                case Kind.Blank when kind is Kind.Han or Kind.Blank:
                    break;
                default:
                    before = null;
                    break;
            }

            if (next is Kind.Letter or Kind.Digit && run.Length < LongestRun)
            {
                run.Append(rune.ToString());
            }

            kind = next;
        }

        if (run.Length > 0)
        {
            yield return run.ToString();
        }
    }

    private static Kind KindOf(Rune rune)
    {
        if (
            rune.Value
            is (>= 0x3040 and <= 0x30ff)
                or (>= 0x3400 and <= 0x9fff)
                or (>= 0x20000 and <= 0x3ffff)
                or (>= 0xf900 and <= 0xfaff)
                or 0x3007
        )
        {
            return Kind.Han;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => Kind.Blank,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => Kind.Letter,
            _ => Kind.None,
        };
    }

    private enum Kind
    {
        None,
        Han,
        Letter,
        Digit,
        Blank,
    }
}
