using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Law;
using Chengming.Reports.Writing.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Features.Requests.Letters.OwnTexts;

/// <summary>The words of a paper as a Word document to edit, one paragraph for each line, and back again (文书样式 Word 文件).</summary>
[Term("文书样式 Word 文件")]
internal static class LetterTextWord
{
    private const long MostUnfolded = 20 << 20;
    private const string MainPart = "word/document.xml";

    private static readonly XNamespace Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Writes it.</summary>
    public static void Write(string title, string words, Stream output)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = title;
            package.PackageProperties.Language = "zh-CN";
            var document = package.AddMainDocumentPart();
            WordStyles.AddTo(document);
            WordFonts.AddTable(document);
            var page = WordPage.AddTo(document);
            document.Document = new Document(new Body([.. words.Split('\n').Select(Line), page]));
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    /// <summary>Reads it; null when it is not a Word document.</summary>
    public static string? Read(byte[] file)
    {
        try
        {
            var body = OfficePackage
                .Open(file, new UnfoldingBudget(MostUnfolded))
                .Tree(MainPart)
                ?.Root?.Element(Words + "body");
            return body is null ? null : string.Join('\n', body.Elements(Words + "p").Select(TextOf));
        }
        catch (Exception e) when (e is InvalidDataException or UnfoldsTooFarException or System.Xml.XmlException)
        {
            return null;
        }
    }

    private static Paragraph Line(string line)
    {
        var run = new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        if (line.StartsWith('#'))
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.TableLabel }), run);
    }

    // What was struck out with tracked changes stands in w:delText and is left out.
    private static string TextOf(XElement paragraph) =>
        string.Concat(
            paragraph
                .Descendants()
                .Select(e =>
                    e.Name == Words + "t" ? e.Value
                    : e.Name == Words + "br" || e.Name == Words + "cr" ? "\n"
                    : ""
                )
        );
}
