namespace Chengming.Features.Search.Terms;

/// <summary>
/// Makes texts and questions alike: full-width signs become half-width, capitals small, all brackets round. Character for character, so that a
/// place in the folded text is the same place in the text.
/// </summary>
internal static class Folding
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int WidthDistance = '！' - '!';

    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    folded[i] = Fold(source[i]);
                }
            }
        );

    public static char Fold(char sign)
    {
        if (sign is >= '\u4e00' and <= '\u9fff')
        {
            return sign;
        }

        var narrow = sign is >= FirstFullWidth and <= LastFullWidth ? (char)(sign - WidthDistance) : sign;
        return narrow switch
        {
            '[' or '〔' or '【' or '〖' or '｛' or '{' => '(',
            ']' or '〕' or '】' or '〗' or '｝' or '}' => ')',
            '\u3000' or '\u00a0' or '\t' => ' ',
            _ => char.ToLowerInvariant(narrow),
        };
    }
}
