using System.Text;
using System.Xml;
using Chengming.Law;

namespace Chengming.Reports.Writing.Layout;

/// <summary>Text that may stand in an XML or HTML document.</summary>
[Term("可打印文字")]
public static class PrintableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with every character that XML forbids (control characters, halves of surrogate pairs) shown as U+FFFD.</summary>
    public static string Of(string text)
    {
        var first = FirstForbidden(text, 0);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text);
        for (var i = first; i >= 0; i = FirstForbidden(text, i + 1))
        {
            clean[i] = Replacement;
        }

        return clean.ToString();
    }

    private static int FirstForbidden(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
