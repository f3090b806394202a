using System.IO.Compression;
using System.Text;

namespace Chengming.Reports.Tests.Reading.Unsupported;

public class UnsupportedFormatReaderTests
{
    [Theory]
    [InlineData("{\\rtf1\\ansi", "RTF")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<html>", "MHTML")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0", "PNG")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", "JPEG")]
    [InlineData("II*\0\u0008\0\0\0", "TIFF")]
    [InlineData("MM\0*\0\0\0\u0008", "TIFF")]
    [InlineData("GIF89a\u0001\0", "GIF")]
    [InlineData("BM\u0036\0\0\0\0\0\0\0\u0036\0\0\0\0", "BMP")]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", "WebP")]
    [InlineData("Rar!\u001a\u0007\u0001\0", "RAR")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C\0\u0004", "7z")]
    [InlineData("\u001F\u008B\u0008\0\0", "GZ")]
    [InlineData("MZ\u0090\0\u0003\0", "可执行文件")]
    [InlineData("\u007FELF\u0002\u0001\u0001\0", "可执行文件")]
    [InlineData(
        "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
        "Word 2003 XML"
    )]
    [InlineData(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        "Excel 2003 XML"
    )]
    public void Open_KnownFormat_IsNamed(string bytes, string named) =>
        Assert.Contains(named, Opened.Refusal(Encoding.Latin1.GetBytes(bytes), "年报.txt"), StringComparison.Ordinal);

    [Theory]
    [InlineData("WordDocument", "a.doc", "旧版 Word 文档（.doc）")]
    [InlineData("WordDocument", "a.wps", ".wps")]
    [InlineData("EncryptedPackage", "a.docx", "加密的 Office 文件")]
    [InlineData("PowerPoint Document", "a.ppt", "演示文稿")]
    [InlineData("ETExtData", "a.et", "WPS 表格（.et）")]
    [InlineData("Contents", "a.doc", "旧版 Office 格式")]
    public void Open_OleContainer_IsNamedByItsStream(string stream, string name, string named) =>
        Assert.Contains(named, Opened.Refusal(OleBuilder.With(stream), name), StringComparison.Ordinal);

    [Theory]
    [InlineData("OFD.xml", "OFD")]
    [InlineData("ppt/presentation.xml", "演示文稿")]
    [InlineData("xl/workbook.bin", "xlsb")]
    [InlineData("附件/年报.txt", "ZIP 压缩包")]
    public void Open_ZipWithoutDocument_IsNamed(string entry, string named) =>
        Assert.Contains(named, Opened.Refusal(ZipFile.Of((entry, "x")), "年报.docx"), StringComparison.Ordinal);

    [Fact]
    public void Open_OpenDocument_IsNamed() =>
        Assert.Contains(
            "OpenDocument",
            Opened.Refusal(ZipFile.Of(("mimetype", "application/x"), ("content.xml", "<a/>")), "a.odt"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("信息公开\0年报")]
    [InlineData("\u0001\u0002\u0003\u0004信息")]
    public void Open_BinaryRubbish_IsNotText(string text) =>
        Assert.Contains("不是文本", Opened.Refusal(Encoding.UTF8.GetBytes(text), "a.txt"), StringComparison.Ordinal);

    [Fact]
    public void Open_DamagedWorkbook_SaysSo() =>
        Assert.Contains("已损坏", Opened.Refusal(OleBuilder.With("Workbook"), "a.xls"), StringComparison.Ordinal);

    [Fact]
    public void Open_ManyEntries_IsRefusedBeforeTheyAreListed()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 6_000; i++)
            {
                zip.CreateEntry($"word/{i}");
            }
        }

        Assert.Contains("压缩结构", Opened.Refusal(stream.ToArray(), "a.docx"), StringComparison.Ordinal);
    }
}
