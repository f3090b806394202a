using System.Globalization;
using System.Text;

namespace Chengming.Pdf.Writing.Files;

/// <summary>How values are spelt in a PDF file (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value)
    {
        var hundredths = checked((long)Math.Round(value * 100));
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100L);
        var sign = hundredths < 0 ? "-" : "";
        return part switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}"),
            _ when part % 10 == 0 => string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{part / 10}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{part:00}"),
        };
    }

    /// <summary>A reference to an object.</summary>
    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    /// <summary>A text string: plain when ASCII, else UTF-16 in hexadecimal.</summary>
    public static string Text(string text)
    {
        if (text.All(c => c is >= ' ' and < '\x7F'))
        {
            var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal)
                .Replace("(", @"\(", StringComparison.Ordinal)
                .Replace(")", @"\)", StringComparison.Ordinal);
            return $"({escaped})";
        }

        return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
    }

    /// <summary>A date with its offset from UTC.</summary>
    public static string Date(DateTimeOffset at)
    {
        var sign = at.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(
            CultureInfo.InvariantCulture,
            $"(D:{at:yyyyMMddHHmmss}{sign}{at.Offset:hh}'{at.Offset:mm}')"
        );
    }
}
