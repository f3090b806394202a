namespace Chengming.Pdf.Reading.Fonts;

/// <summary>Advance widths of the standard fonts, which a file may use without saying their widths (ISO 32000-1, 9.6.2.2).</summary>
internal sealed class StandardWidths
{
    private static readonly Lazy<Dictionary<string, StandardWidths>> All = new(Load);

    private readonly int[] ascii = new int[0x7F];
    private int otherwise;

    private StandardWidths() { }

    public double this[string? text] => text is [var c] && c < ascii.Length && ascii[c] > 0 ? ascii[c] : otherwise;

    public static StandardWidths For(string baseFont)
    {
        var name = baseFont.IndexOf('+', StringComparison.Ordinal) is 6 ? baseFont[7..] : baseFont;
        var isBold = name.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        var isFixed = name.Contains("Courier", StringComparison.OrdinalIgnoreCase);
        var isSerif = name.Contains("Times", StringComparison.OrdinalIgnoreCase);
        return All.Value[
            (isFixed, isSerif, isBold) switch
            {
                (true, _, _) => "Courier",
                (_, true, true) => "Times-Bold",
                (_, true, _) => "Times-Roman",
                (_, _, true) => "Helvetica-Bold",
                _ => "Helvetica",
            }
        ];
    }

    private static Dictionary<string, StandardWidths> Load()
    {
        var all = new Dictionary<string, StandardWidths>(StringComparer.Ordinal);
        using var stream = typeof(StandardWidths).Assembly.GetManifestResourceStream(
            "Reading/Fonts/standard-widths.txt"
        )!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2 || parts[0] == "#")
            {
                continue;
            }

            // A name, the width of everything not listed, then the widths from the space on.
            var widths = new StandardWidths { otherwise = Number(parts[1]) };
            for (var i = 2; i < parts.Length; i++)
            {
                widths.ascii[' ' + i - 2] = Number(parts[i]);
            }

            all.Add(parts[0], widths);
        }

        return all;

        static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
