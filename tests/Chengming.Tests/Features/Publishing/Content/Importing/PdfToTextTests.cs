using Chengming.Features.Publishing.Content.Importing;
using Chengming.Law.Publication;
using Chengming.Pdf.Writing;
using Chengming.Pdf.Writing.Tables;
using Chengming.Reports.Writing.Pdf;

namespace Chengming.Tests.Features.Publishing.Content.Importing;

/// <summary>A notice as an office prints it, read back: paragraphs over lines and pages, its table, its title and signature.</summary>
public class PdfToTextTests
{
    private const string Long =
        "为做好汛期安全防范工作，现就开展安全生产检查的有关事项通知如下，请各单位结合实际认真贯彻落实，检查中发现的问题要逐项登记、逐项整改，不留死角，整改情况按月报送。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Read_PrintedNotice_IsItsParagraphsAndWhatItSaysAboutItself()
    {
        var imported = PdfToText.Read(Printed(lines: 1), cancel: Cancel).OrThrow();

        var html = imported.ToText(_ => null).OrThrow().Html;
        Assert.Contains($"<p class=\"indent\">{Long}</p>", html, StringComparison.Ordinal);
        Assert.Contains("<td>河口镇</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("— 1 —", html, StringComparison.Ordinal);
        Assert.Equal("关于开展安全生产检查的通知", imported.Guessed.Title);
        Assert.Equal(DocumentNumber.Of("示应急发", 2026, 12), imported.Guessed.Number);
        Assert.Equal(new DateOnly(2026, 2, 26), imported.Guessed.MadeOn);
        Assert.Equal("示例县应急管理局", imported.Guessed.Organ);
        Assert.Contains("对照原件核对分段", imported.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ParagraphOverThePageBreak_IsOneParagraph()
    {
        var html = PdfToText.Read(Printed(lines: 12), cancel: Cancel).OrThrow().Html;

        Assert.Equal(12, html.Split($">{Long}<").Length - 1);
    }

    [Fact]
    public void Read_NoPdf_SaysWhatToDo() =>
        Assert.Contains(
            "不是 PDF",
            Assert.Single(PdfToText.Read([1, 2, 3], cancel: Cancel).Problems).Message,
            StringComparison.Ordinal
        );

    private static byte[] Printed(int lines)
    {
        var faces = ReportTypefaces.From(null);
        var body = new TextStyle(faces.Body, 16, 29) { FirstLineIndent = 2 };
        var centred = body with { Alignment = TextAlignment.Centre, FirstLineIndent = 0 };
        var right = centred with { Alignment = TextAlignment.Right };
        var composer = new PdfComposer(new PdfDocumentInfo("通知", null, null), PageSetup.OfficialDocument)
        {
            PageNumbers = new PageNumbers(faces.Table),
        };
        composer.Paragraph("示应急发〔2026〕12号", centred);
        composer.Paragraph("关于开展安全生产检查的通知", centred with { Size = 22, LineHeight = 36 });
        composer.Paragraph("各乡镇人民政府：", body with { FirstLineIndent = 0 });
        for (var i = 0; i < lines; i++)
        {
            composer.Paragraph(Long, body);
        }

        composer.Table(
            new PdfTable(
                [200, 200],
                2,
                [
                    new(0, 0, 1, 1, "单位"),
                    new(0, 1, 1, 1, "检查人"),
                    new(1, 0, 1, 1, "河口镇"),
                    new(1, 1, 1, 1, "一组"),
                ],
                new TextStyle(faces.Table, 10.5, 13)
            )
        );
        composer.Paragraph("示例县应急管理局", right);
        composer.Paragraph("2026年2月26日", right);
        using var bytes = new MemoryStream();
        composer.Save(bytes);
        return bytes.ToArray();
    }
}
