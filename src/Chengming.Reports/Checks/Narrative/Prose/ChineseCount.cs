namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>Reads counts written in characters: 零, 三, 十二, 二十, 一百零五.</summary>
internal static class ChineseCount
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the number that the text begins with; its length is 0 when there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var (digit, length) = (-1, 0);
        foreach (var c in text)
        {
            var next = c switch
            {
                '〇' => 0,
                '两' => 2,
                _ => Digits.IndexOf(c, StringComparison.Ordinal),
            };
            if (next >= 0)
            {
                if (digit > 0)
                {
                    return 0;
                }

                digit = next;
            }
            else if (c is '十' or '百')
            {
                value += Math.Max(digit, c == '十' && digit < 0 ? 1 : 0) * (c == '十' ? 10 : 100);
                digit = -1;
            }
            else
            {
                break;
            }

            length++;
        }

        value += Math.Max(digit, 0);
        return length;
    }
}
