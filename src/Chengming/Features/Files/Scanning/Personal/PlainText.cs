using System.Buffers;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>A text as detectors read it: full-width digits, letters and signs narrowed, all blanks and dashes made one, character for character, so that places stay.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        " \u00A0\u2002\u2003\u2007\u2009\u202F\u3000\t"
    );
    private static readonly SearchValues<char> Dashes = SearchValues.Create(
        "-\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D"
    );

    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return first < 0
            ? text
            : string.Create(
                text.Length,
                text,
                static (plain, given) =>
                {
                    for (var i = 0; i < given.Length; i++)
                    {
                        plain[i] = Narrow(given[i]);
                    }
                }
            );
    }

    private static char Narrow(char c)
    {
        if (Blanks.Contains(c))
        {
            return ' ';
        }

        if (Dashes.Contains(c))
        {
            return '-';
        }

        return c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
    }
}
