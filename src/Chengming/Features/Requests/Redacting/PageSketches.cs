using System.Text;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Files.Scanning.Pdf;
using Chengming.Features.Files.Sealing;
using Chengming.Pdf.Reading;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Redacting;

/// <summary>
/// 页面示意: what a page of a PDF looks like, as our own reader sees it: words at their places, lines, and frames where pictures stand. It shows
/// what the redaction works on, hidden text included.
/// </summary>
public sealed class PageSketches(PlatformDb db, SealedContents contents)
{
    private const double Gap = 0.35;

    /// <summary>The page; each showing is written down, because it shows the original. Null when the page cannot be read.</summary>
    internal async Task<PageSketch?> OfAsync(
        DisclosedDocument document,
        int page,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .SingleAsync(r => r.Id == document.RequestId, cancel);
        db.Record(context, new DisclosedDocumentOpened(request.Subject, document.Title));
        await db.SaveChangesAsync(cancel);
        try
        {
            var pdf = PdfDocument.Open(await contents.ReadAsync(document.Original, cancel), PdfScan.Limits);
            var read = pdf.Page(page);
            return new PageSketch(read.Width, read.Height, [.. Words(read.Glyphs)], read.RulingLines, read.Pictures);
        }
        catch (PdfException)
        {
            return null;
        }
    }

    private static IEnumerable<SketchedWords> Words(IReadOnlyList<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        PdfGlyph? first = null;
        PdfBox box = default;
        foreach (var glyph in glyphs)
        {
            if (first is { } start && !Follows(start, box, glyph))
            {
                yield return new SketchedWords(text.ToString(), box, start);
                (first, _) = (null, text.Clear());
            }

            box = first is null ? glyph.Box : box.Union(glyph.Box);
            first ??= glyph;
            text.Append(glyph.Text);
        }

        if (first is { } last)
        {
            yield return new SketchedWords(text.ToString(), box, last);
        }
    }

    private static bool Follows(PdfGlyph start, PdfBox box, PdfGlyph glyph) =>
        start.QuarterTurns == 0
        && glyph.QuarterTurns == 0
        && !start.IsVertical
        && Math.Abs(glyph.OriginY - start.OriginY) < 0.2
        && Math.Abs(glyph.FontSize - start.FontSize) < 0.1
        && Math.Abs(glyph.Box.Left - box.Right) < Gap * glyph.FontSize;
}

/// <summary>A page as it is sketched, in points.</summary>
internal sealed record PageSketch(
    double Width,
    double Height,
    IReadOnlyList<SketchedWords> Words,
    IReadOnlyList<PdfRuling> Rulings,
    IReadOnlyList<PdfBox> Pictures
);

/// <summary>Words that stand on one line.</summary>
internal sealed record SketchedWords(string Text, PdfBox Box, PdfGlyph First);
