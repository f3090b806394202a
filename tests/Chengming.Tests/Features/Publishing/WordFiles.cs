using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Picture = DocumentFormat.OpenXml.Drawing.Pictures;
using Place = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Chengming.Tests.Features.Publishing;

/// <summary>Official documents as .docx, in the layout of GB/T 9704, as small as Word itself would open them.</summary>
internal static class WordFiles
{
    /// <summary>A picture of one pixel.</summary>
    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );

    /// <summary>A notice with number, title, text and signature; with a picture if wished.</summary>
    public static byte[] Notice(
        string title = "关于开展汛期安全生产检查的通知",
        string number = "示应急发〔2026〕12号",
        string organ = "示例县应急管理局",
        string madeOn = "2026年2月26日",
        string text = "现就开展汛期安全生产检查的有关事项通知如下，请各单位认真贯彻落实。",
        bool withPicture = false
    )
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var body = new Body(
                Line(number, JustificationValues.Center),
                Line(title, JustificationValues.Center),
                Line("各乡镇人民政府：", JustificationValues.Left),
                Line(text, JustificationValues.Left)
            );
            if (withPicture)
            {
                var part = main.AddImagePart(ImagePartType.Png);
                part.FeedData(new MemoryStream(Png));
                body.Append(new Paragraph(new Run(Drawn(main.GetIdOfPart(part)))));
            }

            body.Append(Line(organ, JustificationValues.Right), Line(madeOn, JustificationValues.Right));
            main.Document = new Document(body);
        }

        return bytes.ToArray();
    }

    private static Paragraph Line(string text, JustificationValues side) =>
        new(new ParagraphProperties(new Justification { Val = side }), new Run(new Text(text)));

    private static Drawing Drawn(string id) =>
        new(
            new Place.Inline(
                new Place.Extent { Cx = 9525, Cy = 9525 },
                new Place.DocProperties { Id = 1, Name = "示意图" },
                new A.Graphic(
                    new A.GraphicData(
                        new Picture.Picture(
                            new Picture.NonVisualPictureProperties(
                                new Picture.NonVisualDrawingProperties { Id = 1, Name = "示意图" },
                                new Picture.NonVisualPictureDrawingProperties()
                            ),
                            new Picture.BlipFill(new A.Blip { Embed = id }),
                            new Picture.ShapeProperties()
                        )
                    )
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                    }
                )
            )
        );
}
