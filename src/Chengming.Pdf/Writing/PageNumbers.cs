using System.Globalization;
using Chengming.Pdf.Fonts;
using Chengming.Pdf.Writing.Files;
using Chengming.Pdf.Writing.Flow;
using Chengming.Pdf.Writing.Text;

namespace Chengming.Pdf.Writing;

/// <summary>
/// Page numbers of official documents (GB/T 9704—2012, 7.5): “— 3 —” in 14 pt, 7 mm below the type area, one character in from
/// the outer edge: right on odd pages, left on even ones.
/// </summary>
/// <param name="Face">Their typeface.</param>
public sealed record PageNumbers(Typeface Face)
{
    private const double Size = 14;

    /// <summary>Pages at the front that bear no number, e.g. cover and list; the next one is page 1.</summary>
    public int NoneOnFirst { get; init; }

    /// <summary>Pages at the end that bear no number.</summary>
    public int NoneOnLast { get; init; }

    internal void Draw(PdfFile file, PageSetup setup)
    {
        for (var i = NoneOnFirst; i < file.Pages.Count - NoneOnLast; i++)
        {
            var number = i - NoneOnFirst + 1;
            var text = string.Create(CultureInfo.InvariantCulture, $"— {number} —");
            var characters = MeasuredText.Of([new TextRun(text)], Face);
            var width = Size * characters.Sum(c => c.Width);
            var isOdd = number % 2 == 1;
            var x = isOdd ? setup.Width - setup.Right - Size - width : setup.Left + Size;
            var top = setup.Height - setup.Bottom + PageSetup.Millimetres(7);

            file.Pages[i].BeginPageNumber();
            file.Pages[i].Show(characters, x, top + ParagraphBlock.Baseline(Size, Size), Size);
            file.Pages[i].End();
        }
    }
}
