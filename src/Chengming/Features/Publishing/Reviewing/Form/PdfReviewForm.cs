using System.Text.RegularExpressions;
using Chengming.Pdf.Writing;
using Chengming.Pdf.Writing.Tables;
using Chengming.Reports.Writing.Pdf;

namespace Chengming.Features.Publishing.Reviewing.Form;

/// <summary>Writes a review form as PDF with embedded fonts.</summary>
internal static partial class PdfReviewForm
{
    private const double Label = 96;

    private static readonly Lazy<ReportTypefaces> Faces = new(() => ReportTypefaces.From(null));

    // Narrower margins than an official paper has: the form is a sheet for the file, and two pages are one too many.
    private static readonly PageSetup Setup = PageSetup.OfficialDocument with
    {
        Top = PageSetup.Millimetres(22),
        Bottom = PageSetup.Millimetres(20),
    };

    public static void Write(ReviewFormSheet sheet, Stream output)
    {
        var faces = Faces.Value;
        var info = new PdfDocumentInfo(sheet.Title, Subject: sheet.Number);
        var small = new TextStyle(faces.Table, 9, 14) { Alignment = TextAlignment.Left };
        var composer = new PdfComposer(info, Setup) { PageNumbers = new PageNumbers(faces.Table) };
        composer.Heading(
            1,
            sheet.Title,
            new TextStyle(faces.Title, 18, 28) { Alignment = TextAlignment.Centre, SpaceAfter = 6 }
        );
        composer.Paragraph(string.Join('\n', sheet.Head), small with { SpaceAfter = 4 });
        composer.Table(
            new PdfTable(
                [Label, Setup.TextWidth - Label],
                sheet.Rows.Count,
                [.. sheet.Rows.SelectMany(Cells)],
                new TextStyle(faces.Table, 10, 15)
            )
            {
                LeastRowHeight = 21,
                SidePadding = 5,
                EndPadding = 3,
                KeepsTogether = false,
            }
        );
        composer.Space(4);
        composer.Paragraph(ReviewFormSheet.Note, small);
        composer.Save(output);
    }

    private static IEnumerable<PdfTableCell> Cells(ReviewFormRow row, int number)
    {
        yield return new(number, 0, 1, 1, row.Signer.Length > 0 ? $"{row.Label}\n（{row.Signer}）" : row.Label)
        {
            Role = TableCellRole.RowHeader,
        };
        // Room for a hand to write in, above the line.
        yield return new(number, 1, 1, 1, row.IsSigned ? $"{Text(row)}\n　\n{row.Signature}" : Text(row))
        {
            Alignment = TextAlignment.Left,
        };
    }

    // A hash is longer than a line, and nothing in it says where it may be divided.
    private static string Text(ReviewFormRow row) => Hash().Replace(string.Join('\n', row.Lines), "$0 ");

    [GeneratedRegex("[0-9a-f]{16}(?=[0-9a-f]{16})")]
    private static partial Regex Hash();
}
