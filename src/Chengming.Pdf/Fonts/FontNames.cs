using System.Text;

namespace Chengming.Pdf.Fonts;

/// <summary>The names a font states of itself (its name table), in every language.</summary>
internal sealed record FontNames(string PostScript, IReadOnlyList<string> Families)
{
    private const int Family = 1;
    private const int FullName = 4;
    private const int PostScriptName = 6;
    private const int TypographicFamily = 16;
    private const int Macintosh = 1;

    public static FontNames Read(FontBytes table)
    {
        var strings = table.UInt16(4);
        var postScript = "";
        var families = new List<string>();
        for (var i = 0; i < table.UInt16(2); i++)
        {
            var entry = 6 + (12 * i);
            var bytes = table.Slice(strings + table.UInt16(entry + 10), table.UInt16(entry + 8)).Span;
            var text =
                table.UInt16(entry) == Macintosh
                    ? Encoding.Latin1.GetString(bytes)
                    : Encoding.BigEndianUnicode.GetString(bytes);
            switch (table.UInt16(entry + 6))
            {
                case PostScriptName:
                    postScript = text;
                    break;
                case Family or FullName or TypographicFamily when !families.Contains(text, StringComparer.Ordinal):
                    families.Add(text);
                    break;
                default:
                    break;
            }
        }

        return new FontNames(Plain(postScript, families), families);
    }

    // A PDF name object takes any character, but viewers expect a PostScript name of printable ASCII.
    private static string Plain(string postScript, List<string> families)
    {
        var source = postScript.Length > 0 ? postScript : families.FirstOrDefault() ?? "";
        var plain = string.Concat(source.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return plain.Length > 0 ? plain : "Unnamed";
    }
}
