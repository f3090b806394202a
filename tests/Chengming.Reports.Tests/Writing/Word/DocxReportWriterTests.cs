using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Reports.Tests.Writing.Word;

public class DocxReportWriterTests
{
    [Fact]
    public void Write_OddReports_AreValidWordDocuments()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            using var document = Open(Written(OddReports.With(seed)));
            AssertValid(document);
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void WriteTemplate_EveryForm_IsValidWithAllHeadingsHintsAndNoFigure(string key)
    {
        var form = ReportForms.WithKey(key);
        using var output = new MemoryStream();
        new DocxReportWriter().WriteTemplate(form, output);
        using var document = Open(output.ToArray());

        AssertValid(document);
        var body = document.MainDocumentPart!.Document.Body!;
        var headings = body.Elements<Paragraph>().Where(p => Style(p) == "Heading1").Select(p => p.InnerText);
        Assert.Equal(form.Sections.Select((s, i) => $"{"一二三四五六"[i]}、{s.Label}"), headings);
        // The opening, sections one, five and six, and the five parts of section one.
        Assert.Equal(1 + 3 + 5, body.Elements<SdtBlock>().Count());
        Assert.DoesNotContain(body.Descendants<Table>().SelectMany(t => t.Descendants<Text>()), t => t.Text is "0");
    }

    [Fact]
    public void Write_Report_HasNoHintsOfATemplate()
    {
        using var document = Open(Written(SampleReports.Valid("2021", seed: 1)));

        Assert.Empty(document.MainDocumentPart!.Document.Body!.Descendants<SdtBlock>());
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Write_Report_EveryFigureStandsInItsTableOnce(string key)
    {
        var report = SampleReports.Valid(key, seed: 4, largest: 3000);
        using var document = Open(Written(report));
        var tables = document.MainDocumentPart!.Document.Body!.Elements<Table>().ToList();

        Assert.Equal(3, tables.Count);
        // Table 4 is one line of figures in the order of the form.
        var last = tables[2].Elements<TableRow>().Last().Elements<TableCell>().Select(c => c.InnerText);
        Assert.Equal(report.Form.Cells.Where(c => c.Table.Id == "t4").Select(c => Number(report[c])), last);
        // Table 3: the last seven cells of every row below the header.
        var rows = tables[1].Elements<TableRow>().Skip(3).SelectMany(r => r.Elements<TableCell>().TakeLast(7));
        Assert.Equal(
            report.Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign).Select(c => Number(report[c])),
            rows.Select(c => c.InnerText)
        );
    }

    [Fact]
    public void Write_Page_IsThatOfOfficialPapers()
    {
        using var document = Open(Written(SampleReports.Valid("2021", seed: 1)));
        var section = document.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single();

        // 37, 35, 28 and 26 mm in twentieths of a point (56.69 to the millimetre).
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((2098, 1984), (margin.Top!.Value, margin.Bottom!.Value));
        Assert.Equal((1587u, 1474u), (margin.Left!.Value, margin.Right!.Value));
        Assert.Equal(
            [2, 2],
            new[] { document.MainDocumentPart.FooterParts.Count(), section.Elements<FooterReference>().Count() }
        );
        Assert.All(document.MainDocumentPart.FooterParts, f => Assert.Equal("— 1 —", f.Footer.InnerText));
        Assert.Equal("zh-CN", document.PackageProperties.Language);
        Assert.Equal(SampleReports.Valid("2021", seed: 1).Title, document.PackageProperties.Title);
    }

    [Fact]
    public void Write_LongTable_RepeatsItsHeaderAndBreaksNoRow()
    {
        using var document = Open(Written(SampleReports.Valid("2021", seed: 1)));
        var rows = document
            .MainDocumentPart!.Document.Body!.Elements<Table>()
            .ElementAt(1)
            .Elements<TableRow>()
            .ToList();

        Assert.Equal([0, 1, 2], rows.Index().Where(r => r.Item.Descendants<TableHeader>().Any()).Select(r => r.Index));
        Assert.All(rows, r => Assert.Single(r.Descendants<CantSplit>()));
    }

    [Fact]
    public void Write_PartHeadingWithProseBehindIt_SetsOnlyTheHeadingApart()
    {
        var sample = SampleReports.Valid("2021", seed: 1);
        var report = new AnnualReport(sample.Form, sample.Cells.ToArray())
        {
            Sections =
            [
                new ReportSection(
                    1,
                    "一、总体情况",
                    null,
                    [new("（一）主动公开。本年公开信息。"), new("（二）依申请公开")],
                    [
                        new SectionPart("proactive", "（一）主动公开", "。本年公开信息。", null),
                        new SectionPart("onApplication", "（二）依申请公开", "", null),
                    ]
                ),
            ],
        };

        using var document = Open(Written(report));
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();

        var mixed = paragraphs.Single(p => p.InnerText == "（一）主动公开。本年公开信息。");
        Assert.Equal(["（一）主动公开", "。本年公开信息。"], mixed.Elements<Run>().Select(r => r.InnerText));
        Assert.Equal("Heading2", Style(paragraphs.Single(p => p.InnerText == "（二）依申请公开")));
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static string Number(ReportCell cell) =>
        cell.Value!.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertValid(WordprocessingDocument document) =>
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Path?.XPath}: {e.Description}")
        );

    private static WordprocessingDocument Open(byte[] bytes) =>
        WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static byte[] Written(AnnualReport report)
    {
        using var output = new MemoryStream();
        new DocxReportWriter().Write(report, output);
        return output.ToArray();
    }
}
