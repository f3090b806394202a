using System.Text;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>Text outside of page content: UTF-16 or UTF-8 with a mark, else PDFDocEncoding (ISO 32000-2, 7.9.2).</summary>
internal static class TextString
{
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            // Below 0x80 and above 0xA0 PDFDocEncoding is Latin-1.
            _ => Encoding.Latin1.GetString(bytes),
        };
}
