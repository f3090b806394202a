using System.Text;
using Chengming.Pdf.Tests.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;
using P = DocumentFormat.OpenXml.Presentation;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Chengming.Tests.Features.Files.Samples;

/// <summary>Files with everything in them that should not go out unseen.</summary>
internal static class TellingFiles
{
    public const string Identity = "11010519491231002X";

    public static byte[] Word() =>
        SampleOffice.Word(d =>
        {
            var main = d.MainDocumentPart!;
            var body = main.Document.Body!;
            body.Append(new Paragraph(SampleOffice.Run("关于"), SampleOffice.Run("公开"), SampleOffice.Run("的通知")));
            body.Append(
                new Paragraph(
                    SampleOffice.Run("处罚款"),
                    new DeletedRun(new Run(new DeletedText("五千")))
                    {
                        Id = "1",
                        Author = "张三",
                        Date = DateTime.UnixEpoch,
                    },
                    new InsertedRun(SampleOffice.Run("三千"))
                    {
                        Id = "2",
                        Author = "李四",
                        Date = DateTime.UnixEpoch,
                    },
                    SampleOffice.Run("元")
                )
            );
            body.Append(
                new Paragraph(
                    new ParagraphProperties(new ParagraphMarkRunProperties(new Deleted { Id = "3", Author = "张三" })),
                    SampleOffice.Run("前半段，")
                ),
                SampleOffice.Paragraph("后半段。"),
                new Paragraph(
                    SampleOffice.Run("可见"),
                    new Run(new RunProperties(new Vanish()), new Text("内部掌握")),
                    new Run(new RunProperties(new Color { Val = "FFFFFF" }), new Text("白字"))
                ),
                new Paragraph(
                    new CommentRangeStart { Id = "0" },
                    SampleOffice.Run("有批注"),
                    new CommentRangeEnd { Id = "0" },
                    new Run(new CommentReference { Id = "0" })
                ),
                SampleOffice.Paragraph($"户主身份证{Identity}")
            );
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
                new Comment(SampleOffice.Paragraph("这里不能公开"))
                {
                    Id = "0",
                    Author = "王五",
                    Initials = "W",
                }
            );
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new TrackRevisions());
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(SampleOffice.Paragraph("联系人13837912345"));
            body.Append(
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) }
                )
            );
            AddPicture(main.AddImagePart(ImagePartType.Jpeg));
            AddProperties(d);
        });

    public static byte[] Excel() =>
        SampleOffice.Excel(d =>
        {
            var open = SampleOffice.AddSheet(
                d,
                "公开",
                ["姓名", "金额", "备注"],
                ["合计", "3", "x"],
                ["隐藏行", Identity, "y"]
            );
            var data = open.Worksheet.GetFirstChild<S.SheetData>()!;
            data.Elements<S.Row>().Last().Hidden = true;
            open.Worksheet.InsertBefore(
                new S.Columns(
                    new S.Column
                    {
                        Min = 3,
                        Max = 3,
                        Width = 9,
                        CustomWidth = true,
                        Hidden = true,
                    }
                ),
                data
            );
            data.Elements<S.Row>().ElementAt(1).Elements<S.Cell>().ElementAt(1).Remove();
            data.Elements<S.Row>()
                .ElementAt(1)
                .InsertAt(
                    new S.Cell(new S.CellFormula("SUM(B3:B9)"), new S.CellValue("42")) { CellReference = "B2" },
                    1
                );
            SampleOffice.AddSheet(d, "底稿", ["张三", "13837912345"]);
            SampleOffice.SheetNamed(d, "底稿").State = S.SheetStateValues.VeryHidden;
            SampleOffice.AddSheet(d, "附表", ["a"]);
            var strings = d.WorkbookPart!.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new S.SharedStringTable(
                new S.SharedStringItem(new S.Text("可见的串")),
                new S.SharedStringItem(new S.Text("只在底稿里的串"))
            );
            Append(d, "附表", "s", "0");
            Append(d, "底稿", "s", "1");
            d.WorkbookPart.Workbook.Append(
                new S.DefinedNames(
                    new S.DefinedName("底稿!$A$1") { Name = "密", Hidden = true },
                    new S.DefinedName("附表!$A$1") { Name = "表", LocalSheetId = 2 }
                )
            );
            var comments = open.AddNewPart<WorksheetCommentsPart>();
            comments.Comments = new S.Comments(
                new S.Authors(new S.Author("王五")),
                new S.CommentList(
                    new S.Comment(new S.CommentText(new S.Text("核对后删"))) { Reference = "A1", AuthorId = 0 }
                )
            );
            var boxes = open.AddNewPart<VmlDrawingPart>();
            boxes.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(NoteBox)));
            open.Worksheet.Append(new S.LegacyDrawing { Id = open.GetIdOfPart(boxes) });
            AddProperties(d);
        });

    public static byte[] Slides() =>
        SampleOffice.Slides(
            d =>
            {
                var slides = d.PresentationPart!.SlideParts.ToList();
                var hidden = slides.Single(s => s.Slide.InnerText == "不讲的一页");
                hidden.Slide.Show = false;
                var shown = slides.Single(s => s.Slide.InnerText == "封面");
                shown.AddNewPart<NotesSlidePart>().NotesSlide = new P.NotesSlide(
                    new P.CommonSlideData(SampleOffice.Shapes("先问领导13837912345"))
                );
                var authors = d.PresentationPart.AddNewPart<CommentAuthorsPart>();
                authors.CommentAuthorList = new P.CommentAuthorList(
                    new P.CommentAuthor
                    {
                        Id = 0,
                        Name = "王五",
                        Initials = "W",
                        LastIndex = 1,
                        ColorIndex = 0,
                    }
                );
                shown.AddNewPart<SlideCommentsPart>().CommentList = new P.CommentList(
                    new P.Comment(new P.Position { X = 0, Y = 0 }, new P.Text("换一张图")) { AuthorId = 0, Index = 1 }
                );
                AddProperties(d);
            },
            "封面",
            "不讲的一页"
        );

    public static byte[] Pdf() =>
        PdfFile
            .OnePage(
                "BT /F1 12 Tf 50 700 Td (ID 110105194912) Tj 0 -14 Td (31002X) Tj ET "
                    + "BT 3 Tr /F1 12 Tf 50 600 Td (invisible words) Tj ET BT 0 Tr /F1 12 Tf 900 600 Td (outside) Tj ET",
                page: "/Annots[7 0 R 8 0 R 12 0 R]/AA<</O 9 0 R>>/Metadata 10 0 R"
            )
            .Add(
                1,
                "<</Type/Catalog/Pages 2 0 R/OpenAction 9 0 R/Metadata 10 0 R/Names<</EmbeddedFiles 11 0 R/JavaScript<</Names[(x) 9 0 R]>>>>/StructTreeRoot<</K[<</Type/OBJR/Obj 7 0 R>>]>>>>"
            )
            .AddStream(6, "/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "")
            .Add(7, "<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/T(reviewer)/Contents(delete this)>>")
            .Add(8, "<</Type/Annot/Subtype/Link/Rect[0 0 20 20]/A<</S/URI/URI(https://www.gov.cn/)>>>>")
            .Add(9, "<</S/JavaScript/JS(app.alert\\(1\\))>>")
            .AddStream(10, "/Type/Metadata/Subtype/XML", "<x:xmpmeta>author</x:xmpmeta>")
            .Add(11, "<</Names[(a.txt) 13 0 R]>>")
            .Add(12, "<</Type/Annot/Subtype/Link/Rect[0 0 20 20]/A<</S/Launch/F(calc.exe)>>>>")
            .Add(13, "<</Type/Filespec/F(a.txt)/EF<</F 14 0 R>>>>")
            .AddStream(14, "/Type/EmbeddedFile", "secret attachment")
            .Add(15, "<</Title(Notice)/Author(Zhang San)/Subject(x)>>")
            .ToBytes("/Info 15 0 R");

    /// <summary>A page whose content was replaced by appending to the file, as editors do.</summary>
    public static byte[] AppendedPdf(string older, string newer)
    {
        var first = PdfFile.OnePage(older).ToBytes();
        var update = $"4 0 obj\n<</Length {newer.Length}>>\nstream\n{newer}\nendstream\nendobj\n";
        var index = first.AsSpan().LastIndexOf("xref\n0 1"u8);
        var end =
            $"xref\n4 1\n{first.Length:D10} 00000 n \ntrailer\n<</Size 100/Root 1 0 R/Prev {index}>>\n"
            + $"startxref\n{first.Length + update.Length}\n%%EOF\n";
        return [.. first, .. Encoding.Latin1.GetBytes(update + end)];
    }

    private const string NoteBox = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>
        """;

    private static void Append(SpreadsheetDocument document, string sheet, string type, string value)
    {
        var part = (WorksheetPart)document.WorkbookPart!.GetPartById(SampleOffice.SheetNamed(document, sheet).Id!);
        part.Worksheet.GetFirstChild<S.SheetData>()!
            .Append(
                new S.Row(
                    new S.Cell(new S.CellValue(value))
                    {
                        CellReference = "A9",
                        DataType = new EnumValue<S.CellValues> { InnerText = type },
                    }
                )
                {
                    RowIndex = 9,
                }
            );
    }

    private static void AddPicture(ImagePart part) =>
        part.FeedData(new MemoryStream(SamplePictures.Jpeg(SamplePictures.ExifSegment(SamplePictures.Exif()))));

    private static void AddProperties(OpenXmlPackage document)
    {
        document.PackageProperties.Creator = "张三";
        document.PackageProperties.LastModifiedBy = "李四";
        document.PackageProperties.Title = "通知";
        var extended = document switch
        {
            WordprocessingDocument w => w.AddExtendedFilePropertiesPart(),
            SpreadsheetDocument s => s.AddExtendedFilePropertiesPart(),
            _ => ((PresentationDocument)document).AddExtendedFilePropertiesPart(),
        };
        extended.Properties = new DocumentFormat.OpenXml.ExtendedProperties.Properties(
            new DocumentFormat.OpenXml.ExtendedProperties.Company("某科技公司")
        );
        var custom = document switch
        {
            WordprocessingDocument w => w.AddCustomFilePropertiesPart(),
            SpreadsheetDocument s => s.AddCustomFilePropertiesPart(),
            _ => ((PresentationDocument)document).AddCustomFilePropertiesPart(),
        };
        custom.Properties = new Properties(
            new CustomDocumentProperty(new VTLPWSTR("2024-7"))
            {
                FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                PropertyId = 2,
                Name = "内部编号",
            }
        );
    }
}
