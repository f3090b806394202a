using System.Globalization;
using System.Text;

namespace Chengming.Reports.Reading.Html;

/// <summary>
/// The text of one line while its pieces come in: runs of white space become one space, or nothing where the source only
/// broke the line between two Chinese characters.
/// </summary>
internal sealed class InlineText
{
    private readonly StringBuilder text = new();
    private bool spacePending;
    private bool breakPending;
    private int linked;

    /// <summary>Characters of text, white space left out at the ends.</summary>
    public int Length => text.Length;

    /// <summary>True when all of the text stands in links.</summary>
    public bool IsLink => text.Length > 0 && linked == text.Length;

    /// <summary>Adds a piece of text.</summary>
    public void Append(ReadOnlySpan<char> piece, bool inLink = false)
    {
        var before = text.Length;
        foreach (var c in piece)
        {
            switch (c)
            {
                case ' ' or '\t' or '\u00A0' or '\u2002' or '\u2003' or '\u2009':
                    spacePending = true;
                    break;
                case '\n' or '\r' or '\f':
                    breakPending = true;
                    break;
                case '\u200B' or '\uFEFF' or '\u00AD' or '\u200C' or '\u200D' or '\0':
                    break;
                default:
                    AppendVisible(c);
                    break;
            }
        }

        if (inLink)
        {
            linked += text.Length - before;
        }
    }

    /// <summary>The text so far, trimmed; the line begins anew.</summary>
    public string Take()
    {
        var line = text.ToString().Trim();
        text.Clear();
        spacePending = breakPending = false;
        linked = 0;
        return line;
    }

    private void AppendVisible(char c)
    {
        if (text.Length > 0 && (spacePending || (breakPending && !(IsWide(text[^1]) && IsWide(c)))))
        {
            text.Append(' ');
        }

        spacePending = breakPending = false;
        text.Append(c);
    }

    private static bool IsWide(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate;
}
