using System.Globalization;
using Chengming.Reports.Writing.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Features.Publishing.Reviewing.Form;

/// <summary>Writes a review form as a Word document that can be filled in further.</summary>
internal static class WordReviewForm
{
    private static readonly int Label = WordPage.Twips(34);

    public static void Write(ReviewFormSheet sheet, Stream output)
    {
        // The package is written back and forth, which a response stream cannot.
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = sheet.Title;
            package.PackageProperties.Subject = sheet.Number;
            package.PackageProperties.Language = "zh-CN";
            var document = package.AddMainDocumentPart();
            WordStyles.AddTo(document);
            WordFonts.AddTable(document);
            var page = WordPage.AddTo(document);
            var margin = page.GetFirstChild<PageMargin>()!;
            (margin.Top, margin.Bottom) = (WordPage.Twips(22), WordPage.Twips(20));
            margin.Footer = (uint)WordPage.Twips(10);
            document.Document = new Document(
                new Body([
                    Line(WordStyles.Title, sheet.Title),
                    .. sheet.Head.Select(line => Line(WordStyles.TableLabel, line)),
                    TableOf(sheet),
                    Line(WordStyles.TableLabel, ReviewFormSheet.Note),
                    page,
                ])
            );
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static Table TableOf(ReviewFormSheet sheet)
    {
        int[] widths = [Label, WordPage.TextWidth - Label];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Number(WordPage.TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Rule<TopBorder>(),
                    Rule<LeftBorder>(),
                    Rule<BottomBorder>(),
                    Rule<RightBorder>(),
                    Rule<InsideHorizontalBorder>(),
                    Rule<InsideVerticalBorder>()
                ),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCaption { Val = sheet.Title }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) }))
        );
        foreach (var row in sheet.Rows)
        {
            table.Append(
                new TableRow(
                    new TableRowProperties(
                        new CantSplit(),
                        new TableRowHeight
                        {
                            Val = (uint)WordPage.Twips(row.IsSigned ? 18 : 7),
                            HeightType = HeightRuleValues.AtLeast,
                        }
                    ),
                    Cell(
                        widths[0],
                        row.Signer.Length > 0
                            ? [Line(WordStyles.TableCell, row.Label), Line(WordStyles.TableCell, $"（{row.Signer}）")]
                            : [Line(WordStyles.TableCell, row.Label)]
                    ),
                    Cell(widths[1], [.. row.Lines.Select(l => Line(WordStyles.TableLabel, l)), .. Signature(row)])
                )
            );
        }

        return table;
    }

    // An empty line for the hand, and the signature at the right.
    private static IEnumerable<Paragraph> Signature(ReviewFormRow row)
    {
        if (row.IsSigned)
        {
            yield return Line(WordStyles.TableLabel, "");
            var line = Line(WordStyles.TableLabel, row.Signature);
            line.ParagraphProperties!.AddChild(new Justification { Val = JustificationValues.Right });
            yield return line;
        }
    }

    private static TableCell Cell(int width, IEnumerable<Paragraph> lines) =>
        new([
            new TableCellProperties(
                new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
            ),
            .. lines,
        ]);

    private static Paragraph Line(string style, string text) =>
        new(
            new ParagraphProperties(new ParagraphStyleId { Val = style }),
            new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })
        );

    private static T Rule<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Space = 0,
            Color = "000000",
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
