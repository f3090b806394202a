using System.Globalization;
using ExcelDataReader;

namespace Chengming.Reports.Reading.Excel;

/// <summary>The text of a cell as its sheet shows it, as far as that matters to a figure.</summary>
internal static class CellText
{
    // Sheets count with 15 digits: 0.1+0.2 is stored as 0.30000000000000004 and shown as 0.3.
    private const string ShownDigits = "G15";

    /// <summary>The text of the reader's current row at <paramref name="column"/>.</summary>
    public static string Of(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => "",
            string text => Clean(text),
            double number => OfNumber(number, reader.GetNumberFormatString(column)),
            bool truth => truth ? "TRUE" : "FALSE",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    /// <summary>A number without the noise of binary fractions, and without an exponent.</summary>
    public static string OfNumber(double number, string? format)
    {
        var isPercentage = format is not null && format.Contains('%', StringComparison.Ordinal);
        var shown = isPercentage ? number * 100 : number;
        var digits = shown.ToString(ShownDigits, CultureInfo.InvariantCulture);
        if (decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            digits = exact.ToString("0.############################", CultureInfo.InvariantCulture);
        }

        return isPercentage ? digits + "%" : digits;
    }

    private static string Clean(string text)
    {
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();
        return clean.Replace("_x000D_", "", StringComparison.Ordinal);
    }
}
