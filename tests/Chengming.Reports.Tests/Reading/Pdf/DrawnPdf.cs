using System.Globalization;
using System.Text;

namespace Chengming.Reports.Tests.Reading.Pdf;

/// <summary>Draws small PDFs by hand: pages of 600 by 800 points, text and lines placed from the upper left corner.</summary>
internal sealed class DrawnPdf
{
    private readonly List<StringBuilder> pages = [];

    public DrawnPdf Page()
    {
        pages.Add(new StringBuilder());
        return this;
    }

    public DrawnPdf Text(double x, double y, string text, double size = 10) => Raw(Show(x, y, text, size));

    public DrawnPdf Raw(string operators)
    {
        pages[^1].Append(operators).Append('\n');
        return this;
    }

    public DrawnPdf Line(double x1, double y1, double x2, double y2) =>
        Raw(string.Create(CultureInfo.InvariantCulture, $"{x1} {800 - y1} m {x2} {800 - y2} l S"));

    /// <summary>A table with all lines drawn, rows 20 high, texts 3 from the left edge of their cells.</summary>
    public DrawnPdf Table(double top, double[] edges, params string[][] rows)
    {
        for (var r = 0; r <= rows.Length; r++)
        {
            Line(edges[0], top + (20 * r), edges[^1], top + (20 * r));
        }

        foreach (var x in edges)
        {
            Line(x, top, x, top + (20 * rows.Length));
        }

        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                Text(edges[c] + 3, top + (20 * r) + 14, rows[r][c]);
            }
        }

        return this;
    }

    public byte[] ToBytes(string pageEntries = "")
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Concat(pages.Select((_, i) => $"{5 + (2 * i)} 0 R "))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts"
                + "[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500]>>]>>",
            "<</Type/XObject/Subtype/Image/Width 1/Height 1/Filter/DCTDecode/Length 0>>\nstream\n\nendstream",
        };
        foreach (var page in pages)
        {
            objects.Add(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {objects.Count + 2} 0 R{pageEntries}"
                    + "/Resources<</Font<</F1 3 0 R>>/XObject<</X1 4 0 R>>>>>>"
            );
            objects.Add($"<</Length {page.Length}>>\nstream\n{page}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.7\n");
        for (var i = 0; i < objects.Count; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        // No index: the reader finds the objects itself.
        return Encoding.Latin1.GetBytes(file + "trailer\n<</Root 1 0 R>>\n");
    }

    private static string Show(double x, double y, string text, double size) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"BT /F1 {size} Tf {x} {800 - y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET"
        );
}
