using System.Globalization;
using System.Text;
using Chengming.Pdf.Reading.Content;

namespace Chengming.Pdf.Redacting;

/// <summary>The black boxes over marks, each with its number in white lines: no text, so that nothing under a mark is text.</summary>
internal static class BlackBoxes
{
    // Strokes of a digit: top, upper left, upper right, middle, lower left, lower right, bottom.
    private static readonly string[] Digits =
    [
        "1110111",
        "0010010",
        "1011101",
        "1011011",
        "0111010",
        "1101011",
        "1101111",
        "1010010",
        "1111111",
        "1111011",
    ];

    private static readonly (double X1, double Y1, double X2, double Y2)[] Strokes =
    [
        (0, 0, 1, 0),
        (0, 0, 0, 1),
        (1, 0, 1, 1),
        (0, 1, 1, 1),
        (0, 1, 0, 2),
        (1, 1, 1, 2),
        (0, 2, 1, 2),
    ];

    public static string Of(IReadOnlyList<PdfMark> marks, in Matrix toPage, int page)
    {
        if (marks.Count == 0)
        {
            return "";
        }

        var back = toPage.Inverse() ?? throw new CannotRedactException(RedactionProblem.Damaged, page);
        var drawn = new StringBuilder("q 0 g 1 G\n");
        foreach (var mark in marks)
        {
            var box = back.Around(mark.Box.Left, mark.Box.Top, mark.Box.Right, mark.Box.Bottom);
            drawn.Append(
                CultureInfo.InvariantCulture,
                $"{N(box.Left)} {N(box.Top)} {N(box.Width)} {N(box.Height)} re f\n"
            );
        }

        foreach (var mark in marks)
        {
            Number(drawn, mark, back);
        }

        return drawn.Append("Q\n").ToString();
    }

    private static void Number(StringBuilder drawn, PdfMark mark, in Matrix back)
    {
        var size = Math.Min(3.2, mark.Box.Height / 4);
        var digits = mark.Number.ToString(CultureInfo.InvariantCulture);
        if (size < 1 || (digits.Length * size * 1.6) + size > mark.Box.Width)
        {
            return;
        }

        drawn.Append(CultureInfo.InvariantCulture, $"{N(size / 5)} w\n");
        var left = mark.Box.Left + (size * 0.6);
        var top = mark.Box.CenterY - size;
        foreach (var digit in digits)
        {
            for (var i = 0; i < Strokes.Length; i++)
            {
                if (Digits[digit - '0'][i] == '1')
                {
                    var (x1, y1) = back.Apply(left + (Strokes[i].X1 * size), top + (Strokes[i].Y1 * size));
                    var (x2, y2) = back.Apply(left + (Strokes[i].X2 * size), top + (Strokes[i].Y2 * size));
                    drawn.Append(CultureInfo.InvariantCulture, $"{N(x1)} {N(y1)} m {N(x2)} {N(y2)} l S\n");
                }
            }

            left += size * 1.6;
        }
    }

    private static string N(double value) => EditedContent.Number(value);
}
