using Chengming.Law;
using Chengming.Pdf.Writing;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Pdf;

/// <summary>Writes reports as PDF in the official layout, on paper as GB/T 9704 sets it.</summary>
/// <param name="fontFolder">A folder with the official fonts; null to use the packaged one for all.</param>
[Term("PDF 报告写出器")]
public sealed class PdfReportWriter(string? fontFolder = null) : IReportWriter, ITemplateWriter
{
    private readonly Lazy<ReportTypefaces> typefaces = new(() => ReportTypefaces.From(fontFolder));

    /// <inheritdoc cref="IReportWriter.Format"/>
    public string Format => "pdf";

    /// <inheritdoc cref="IReportWriter.MediaType"/>
    public string MediaType => "application/pdf";

    /// <summary>The typefaces in use; names the files of the font folder that cannot be used.</summary>
    public ReportTypefaces Typefaces => typefaces.Value;

    /// <inheritdoc/>
    public void Write(AnnualReport report, Stream output) => Compose(report, output);

    /// <inheritdoc/>
    public void WriteTemplate(ReportForm form, Stream output) => Compose(BlankReport.Of(form), output);

    /// <summary>Writes <paramref name="report"/> and says how many pages it has and which characters no font could draw.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="createdAt">The time the file states; null for none, so that the same report gives the same bytes.</param>
    public PdfReceipt Compose(AnnualReport report, Stream output, DateTimeOffset? createdAt = null)
    {
        var official = OfficialReport.Of(report);
        var styles = new ReportStyles(Typefaces);
        var setup = PageSetup.OfficialDocument;
        var info = new PdfDocumentInfo(official.Title, report.Agency, report.Form.Title, CreatedAt: createdAt);
        var composer = new PdfComposer(info, setup) { PageNumbers = new PageNumbers(Typefaces.Table) };

        composer.Heading(1, string.Join('\n', official.TitleLines), styles.Title);
        Add(composer, official.Opening, styles);
        foreach (var section in SectionsOf(report, official))
        {
            composer.Heading(2, section.Heading, styles.Heading);
            Add(composer, section.Paragraphs, styles);
            foreach (var table in section.Tables)
            {
                composer.Space(styles.TableSpace);
                composer.Table(PrintedTable.Of(table, styles.Of(table), setup.TextWidth));
                composer.Space(styles.TableSpace);
            }
        }

        return composer.Save(output);
    }

    // A report of which only figures are known shows the headings of its form.
    private static IEnumerable<OfficialSection> SectionsOf(AnnualReport report, OfficialReport official) =>
        report.Sections.Count > 0
            ? official.Sections
            : report.Form.Sections.Select(s =>
                official.Sections.FirstOrDefault(o => o.Section == s) ?? new OfficialSection(s, s.NumberedLabel, [], [])
            );

    private static void Add(PdfComposer composer, IEnumerable<OfficialParagraph> paragraphs, ReportStyles styles)
    {
        foreach (var (lead, text) in paragraphs)
        {
            if (text.Length == 0)
            {
                composer.Heading(3, lead, styles.Part);
            }
            else
            {
                composer.Paragraph([new TextRun(lead, styles.Part.Face), new TextRun(text)], styles.Body);
            }
        }
    }
}
