using Chengming.Pdf.Writing;
using Chengming.Pdf.Writing.Tables;
using Chengming.Reports.Writing.Pdf;

namespace Chengming.Features.Requests.Letters;

/// <summary>Writes a letter as PDF in the format of official papers, with embedded fonts.</summary>
internal static class PdfLetter
{
    private const double Label = 96;
    private const double Rounding = 0.01;

    private static readonly Lazy<ReportTypefaces> Faces = new(() => ReportTypefaces.From(null));
    private static readonly PageSetup Setup = PageSetup.OfficialDocument;

    public static void Write(LetterDraft letter, Stream output)
    {
        var composer = new PdfComposer(new PdfDocumentInfo(letter.Title), Setup)
        {
            PageNumbers = new PageNumbers(Faces.Value.Table),
        };
        Compose(letter, composer);
        composer.Save(output);
    }

    /// <summary>Sets it among other papers.</summary>
    public static void Compose(LetterDraft letter, PdfComposer composer)
    {
        var faces = Faces.Value;
        var title = new TextStyle(faces.Title, 22, 36) { Alignment = TextAlignment.Centre };
        var body = new TextStyle(faces.Body, 16, 29) { FirstLineIndent = 2 };
        var flush = body with { FirstLineIndent = 0, Alignment = TextAlignment.Left };
        composer.Heading(1, $"{letter.Agency}\n{letter.Title}", title with { SpaceAfter = 14 });
        if (letter.Number.Length > 0)
        {
            composer.Paragraph(letter.Number, flush with { Alignment = TextAlignment.Centre, SpaceAfter = 14 });
        }

        if (letter.IsForm)
        {
            composer.Table(TableOf(letter, new TextStyle(faces.Table, 12, 20)));
            return;
        }

        composer.Paragraph($"{letter.Addressee}：", flush);
        var paragraphs = letter.Paragraphs.ToList();
        foreach (var (place, paragraph) in paragraphs.Index())
        {
            // A signature never stands on a page of its own.
            composer.Paragraph(paragraph, body with { KeepsWithNext = place == paragraphs.Count - 1 });
        }

        composer.Paragraph($"{letter.Agency}\n{LetterFormat.Day(letter.On)}", Signature(letter, flush));
    }

    // Agency and day are one paragraph, so that no page break comes between them. One line stays free: a seal, 42 mm high, then reaches up to
    // the text.
    private static TextStyle Signature(LetterDraft letter, TextStyle style)
    {
        var name = style.WidthOf(letter.Agency) / style.Size;
        var day = style.WidthOf(LetterFormat.Day(letter.On)) / style.Size;
        var (rightOfName, rightOfDay) = LetterFormat.Signature(name, day);
        var right = Math.Min(rightOfName, rightOfDay);
        return style with
        {
            Alignment = TextAlignment.Centre,
            LeftIndent = Math.Max(0, (Setup.TextWidth / style.Size) - right - Math.Max(name, day) - Rounding),
            RightIndent = right,
            SpaceBefore = style.LineHeight,
        };
    }

    private static PdfTable TableOf(LetterDraft letter, TextStyle style) =>
        new(
            [Label, Setup.TextWidth - Label],
            letter.Sections.Count,
            [
                .. letter.Sections.SelectMany(
                    (section, row) =>
                        new PdfTableCell[]
                        {
                            new(row, 0, 1, 1, section.Label) { Role = TableCellRole.RowHeader },
                            new(row, 1, 1, 1, section.Text) { Alignment = TextAlignment.Left },
                        }
                ),
            ],
            style
        )
        {
            LeastRowHeight = LetterFormat.RowHeight(letter.Sections.Count),
            SidePadding = 5,
            EndPadding = 4,
            KeepsTogether = false,
        };
}
