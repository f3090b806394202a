using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Tests.Features.Files.Samples;

/// <summary>Office files made with the OpenXml SDK, and its validator as the judge of what we write.</summary>
internal static class SampleOffice
{
    public static byte[] Word(params string[] paragraphs) =>
        Word(d => d.MainDocumentPart!.Document.Body!.Append(paragraphs.Select(Paragraph)));

    public static byte[] Word(Action<WordprocessingDocument> fill)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new W.Document(new W.Body());
            fill(document);
        }

        return bytes.ToArray();
    }

    public static W.Paragraph Paragraph(string text) => new(Run(text));

    public static W.Run Run(string text) => new(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static byte[] Excel(Action<SpreadsheetDocument> fill)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.AddWorkbookPart().Workbook = new S.Workbook(new S.Sheets());
            fill(document);
        }

        return bytes.ToArray();
    }

    /// <summary>Adds a sheet; rows are numbered from 1.</summary>
    public static WorksheetPart AddSheet(SpreadsheetDocument document, string name, params string[][] rows)
    {
        var workbook = document.WorkbookPart!;
        var part = workbook.AddNewPart<WorksheetPart>();
        var data = new S.SheetData();
        part.Worksheet = new S.Worksheet(data);
        for (var r = 0; r < rows.Length; r++)
        {
            var row = new S.Row { RowIndex = (uint)(r + 1) };
            for (var c = 0; c < rows[r].Length; c++)
            {
                row.Append(
                    new S.Cell(new S.InlineString(new S.Text(rows[r][c])))
                    {
                        CellReference = $"{(char)('A' + c)}{r + 1}",
                        DataType = S.CellValues.InlineString,
                    }
                );
            }

            data.Append(row);
        }

        var sheets = workbook.Workbook.GetFirstChild<S.Sheets>()!;
        sheets.Append(
            new S.Sheet
            {
                Name = name,
                SheetId = (uint)(sheets.ChildElements.Count + 1),
                Id = workbook.GetIdOfPart(part),
            }
        );
        return part;
    }

    public static S.Sheet SheetNamed(SpreadsheetDocument document, string name) =>
        document.WorkbookPart!.Workbook.Descendants<S.Sheet>().Single(s => s.Name == name);

    /// <summary>Slides of one text box each.</summary>
    public static byte[] Slides(Action<PresentationDocument> fill, params string[] texts)
    {
        using var bytes = new MemoryStream();
        using (var document = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            var main = document.AddPresentationPart();
            main.Presentation = new Presentation(
                new SlideIdList(),
                new SlideSize { Cx = 9144000, Cy = 6858000 },
                new NotesSize { Cx = 6858000, Cy = 9144000 }
            );
            var id = 256u;
            foreach (var text in texts)
            {
                var part = main.AddNewPart<SlidePart>();
                part.Slide = new Slide(new CommonSlideData(Shapes(text)));
                main.Presentation.SlideIdList!.Append(
                    new SlideId { Id = id++, RelationshipId = main.GetIdOfPart(part) }
                );
            }

            fill(document);
        }

        return bytes.ToArray();
    }

    public static ShapeTree Shapes(string text) =>
        new(
            new NonVisualGroupShapeProperties(
                new NonVisualDrawingProperties { Id = 1, Name = "" },
                new NonVisualGroupShapeDrawingProperties(),
                new ApplicationNonVisualDrawingProperties()
            ),
            new GroupShapeProperties(),
            new Shape(
                new NonVisualShapeProperties(
                    new NonVisualDrawingProperties { Id = 2, Name = "text" },
                    new NonVisualShapeDrawingProperties(),
                    new ApplicationNonVisualDrawingProperties()
                ),
                new ShapeProperties(),
                new TextBody(new A.BodyProperties(), new A.Paragraph(new A.Run(new A.Text(text))))
            )
        );

    /// <summary>What the SDK's validator says against a file.</summary>
    public static IReadOnlyList<string> Flaws(byte[] file, string kind)
    {
        using var bytes = new MemoryStream(file);
        using OpenXmlPackage package = kind switch
        {
            "docx" => WordprocessingDocument.Open(bytes, false),
            "xlsx" => SpreadsheetDocument.Open(bytes, false),
            _ => PresentationDocument.Open(bytes, false),
        };
        return
        [
            .. new OpenXmlValidator().Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"),
        ];
    }
}
