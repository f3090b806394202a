using Chengming.Law;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Reports.Writing.Word;

/// <summary>Writes a report as an editable Word document set like an official paper (GB/T 9704).</summary>
[Term("Word 报告写出器")]
public sealed class DocxReportWriter : IReportWriter, ITemplateWriter
{
    /// <inheritdoc cref="IReportWriter.Format"/>
    public string Format => "docx";

    /// <inheritdoc cref="IReportWriter.MediaType"/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public void Write(AnnualReport report, Stream output) => Write(OfficialReport.Of(report), report, false, output);

    /// <inheritdoc/>
    public void WriteTemplate(ReportForm form, Stream output)
    {
        var blank = BlankReport.Of(form);
        Write(OfficialReport.Of(blank), blank, true, output);
    }

    private static void Write(OfficialReport official, AnnualReport report, bool hints, Stream output)
    {
        // The package is written back and forth, which a response stream cannot.
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = official.Title;
            package.PackageProperties.Language = "zh-CN";
            package.PackageProperties.Creator = PrintableText.Of(report.Agency ?? "");
            var document = package.AddMainDocumentPart();
            WordStyles.AddTo(document);
            WordFonts.AddTable(document);
            var page = WordPage.AddTo(document);
            document.Document = new Document(new Body([.. Content(official, hints), page]));
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static IEnumerable<OpenXmlElement> Content(OfficialReport official, bool hints)
    {
        yield return Title(official.TitleLines);
        if (hints)
        {
            yield return Hint(BlankReport.OpeningHint);
        }

        foreach (var paragraph in official.Opening)
        {
            yield return Paragraph(WordStyles.Body, paragraph.Text);
        }

        foreach (var section in official.Sections)
        {
            yield return Paragraph(WordStyles.Section, section.Heading);
            if (hints && BlankReport.HintFor(section.Section) is { } hint)
            {
                yield return Hint(hint);
            }

            foreach (var paragraph in section.Paragraphs)
            {
                yield return Paragraph(paragraph);
                if (hints)
                {
                    yield return Hint(BlankReport.PartHint);
                }
            }

            foreach (var table in section.Tables)
            {
                yield return WordTable.Of(table, section.Section.Label);
            }
        }
    }

    private static Paragraph Paragraph(OfficialParagraph paragraph) =>
        (paragraph.Lead, paragraph.Text) switch
        {
            ("", var text) => Paragraph(WordStyles.Body, text),
            (var lead, "") => Paragraph(WordStyles.Part, lead),
            var (lead, text) => new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Body }),
                Run(lead, WordStyles.PartLead),
                Run(text)
            ),
        };

    private static Paragraph Paragraph(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static Paragraph Title(IReadOnlyList<string> lines)
    {
        var title = Paragraph(WordStyles.Title, lines[0]);
        foreach (var line in lines.Skip(1))
        {
            title.Append(new Run(new Break()), Run(line));
        }

        return title;
    }

    private static Run Run(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null)
        {
            run.Append(new RunProperties(new RunStyle { Val = style }));
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Grey words that vanish, with the control that holds them, when somebody begins to type there.</summary>
    private static SdtBlock Hint(string text) =>
        new(
            new SdtProperties(new SdtAlias { Val = "填写说明" }, new ShowingPlaceholder(), new TemporarySdt()),
            new SdtContentBlock(
                new Paragraph(
                    new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Body }),
                    new Run(
                        new RunProperties(
                            new RunStyle { Val = WordStyles.Hint },
                            new Color { Val = WordStyles.HintColour }
                        ),
                        new Text(text)
                    )
                )
            )
        );
}
