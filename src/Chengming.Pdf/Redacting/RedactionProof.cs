using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Redacting;

/// <summary>Reads a copy back with the reader, as if somebody else had made it, and lets nothing out that still holds what should be gone.</summary>
internal static class RedactionProof
{
    /// <exception cref="CannotRedactException">Something is still there, or the copy is no whole file.</exception>
    public static void Require(byte[] copy, PdfDocument original, IReadOnlyCollection<PdfMark> marks, PdfLimits? limits)
    {
        var read = PdfDocument.Open(copy, limits);
        Hold(read.PageCount == original.PageCount, 0);
        Hold(read.HiddenItems().Count == 0, 0);
        for (var number = 1; number <= read.PageCount; number++)
        {
            var page = read.Page(number);
            var own = marks.Where(m => m.Page == number).ToList();
            Hold(!page.IsDamaged || original.Page(number).IsDamaged, number);
            Hold(page.TextOutside.Length == 0, number);
            Hold(!page.Glyphs.Any(g => own.Any(m => MarkedPage.Touches(MarkedPage.Core(g.Box), m.Box))), number);
        }
    }

    private static void Hold(bool holds, int page)
    {
        if (!holds)
        {
            throw new CannotRedactException(RedactionProblem.NotGone, page);
        }
    }
}
