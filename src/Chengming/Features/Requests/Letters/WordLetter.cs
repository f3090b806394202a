using System.Globalization;
using Chengming.Reports.Writing.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Features.Requests.Letters;

/// <summary>Writes a letter as a Word document in the format of official papers.</summary>
internal static class WordLetter
{
    private const int TwipsOfPoint = 20;
    private static readonly int Label = WordPage.Twips(34);

    public static void Write(LetterDraft letter, Stream output)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = letter.Title;
            package.PackageProperties.Language = "zh-CN";
            var document = package.AddMainDocumentPart();
            WordStyles.AddTo(document);
            WordFonts.AddTable(document);
            var page = WordPage.AddTo(document);
            document.Document = new Document(new Body([.. Content(letter), page]));
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static IEnumerable<OpenXmlElement> Content(LetterDraft letter)
    {
        yield return Line(WordStyles.Title, letter.Agency, Below("0", "720"));
        yield return Line(WordStyles.Title, letter.Title, Below("290", "720"));
        if (letter.Number.Length > 0)
        {
            yield return Line(WordStyles.Body, letter.Number, NoIndent(), At(JustificationValues.Center), Below("290"));
        }

        if (letter.IsForm)
        {
            yield return TableOf(letter);
            yield return Line(WordStyles.TableLabel, "");
            yield break;
        }

        yield return Line(WordStyles.Body, $"{letter.Addressee}：", NoIndent());
        var paragraphs = letter.Paragraphs.ToList();
        foreach (var paragraph in paragraphs.SkipLast(1))
        {
            yield return Line(WordStyles.Body, paragraph, At(JustificationValues.Both));
        }

        // A signature never stands on a page of its own.
        yield return Line(
            WordStyles.Body,
            paragraphs[^1],
            new KeepNext(),
            new KeepLines(),
            At(JustificationValues.Both)
        );

        // One line stays free: a seal, 42 mm high, then reaches up to the text.
        var (rightOfName, rightOfDay) = LetterFormat.Signature(
            LetterFormat.Width(letter.Agency),
            LetterFormat.Width(LetterFormat.Day(letter.On))
        );
        yield return Line(WordStyles.Body, "", new KeepNext());
        yield return Line(WordStyles.Body, letter.Agency, new KeepNext(), Right(rightOfName), AtRight());
        yield return Line(WordStyles.Body, LetterFormat.Day(letter.On), Right(rightOfDay), AtRight());
    }

    private static Table TableOf(LetterDraft letter)
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
                new TableCaption { Val = letter.Title }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) }))
        );
        foreach (var section in letter.Sections)
        {
            table.Append(
                new TableRow(
                    new TableRowProperties(
                        new CantSplit(),
                        new TableRowHeight
                        {
                            Val = (uint)(LetterFormat.RowHeight(letter.Sections.Count) * TwipsOfPoint),
                            HeightType = HeightRuleValues.AtLeast,
                        }
                    ),
                    Cell(widths[0], [Line(WordStyles.TableCell, section.Label)]),
                    Cell(widths[1], section.Text.Split('\n').Select(l => Line(WordStyles.TableLabel, l)))
                )
            );
        }

        return table;
    }

    private static TableCell Cell(int width, IEnumerable<Paragraph> lines) =>
        new([
            new TableCellProperties(
                new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
            ),
            .. lines,
        ]);

    private static Paragraph Line(string style, string text, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var kept = new ParagraphProperties(new ParagraphStyleId { Val = style });
        foreach (var property in properties)
        {
            kept.AddChild(property);
        }

        return new(kept, new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Justification AtRight() => At(JustificationValues.Right);

    private static Indentation Right(double ems) =>
        new()
        {
            FirstLineChars = 0,
            FirstLine = "0",
            RightChars = (int)Math.Round(ems * 100),
            Right = Number((int)Math.Round(ems * 320)),
        };

    private static Justification At(JustificationValues side) => new() { Val = side };

    private static Indentation NoIndent() => new() { FirstLineChars = 0, FirstLine = "0" };

    private static SpacingBetweenLines Below(string after, string line = "580") =>
        new()
        {
            Line = line,
            LineRule = LineSpacingRuleValues.Exact,
            Before = "0",
            After = after,
        };

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
