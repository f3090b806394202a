using System.Text;
using Chengming.Reports.Reading;
using Chengming.Reports.Tests.Reading.Word;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading;

public class DocumentReadersTests
{
    [Fact]
    public void Open_EmptyFile_IsRefused() =>
        Assert.Contains("空的", Opened.Refusal([], "a.docx"), StringComparison.Ordinal);

    [Fact]
    public void Open_FileBeyondTheLimit_IsRefusedUnread() =>
        Assert.Contains("200 MB", Opened.Refusal(new byte[200 << 20], "a.pdf"), StringComparison.Ordinal);

    [Fact]
    public void Open_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() =>
            DocumentReaders.Open("甲"u8.ToArray(), "a.txt", ReadingLimits.Default, new CancellationToken(true))
        );

    [Theory]
    [InlineData("报告.pdf")]
    [InlineData("报告.html")]
    [InlineData("报告")]
    [InlineData("")]
    public void Open_WrongExtensionRightContent_IsRead(string name)
    {
        Assert.Equal("docx", Opened.Bytes(DocxBuilder.Of(DocxBuilder.P("甲")), name).Format);
        Assert.Equal("txt", Opened.Text("甲", name).Format);
    }

    [Fact]
    public void Open_TruncatedZip_IsRefused()
    {
        var whole = DocxBuilder.Of(DocxBuilder.P("甲"));

        Assert.Contains("不完整", Opened.Refusal(whole[..(whole.Length / 2)], "a.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ZipBomb_IsRefusedWithinItsLimit()
    {
        var bomb = new byte[16 << 20];
        Array.Fill(bomb, (byte)' ');
        var content = ZipFile.Of(("word/document.xml", bomb));
        var limits = new ReadingLimits { UnfoldedBytes = 1 << 20 };

        Assert.Contains("解压后过大", Opened.Refusal(content, "a.docx", limits), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Open_RealReport_GivesEveryLine(string name)
    {
        var content = RealReports.Bytes(name);

        var blocks = DocumentReaders
            .Open(content, name + ".txt", ReadingLimits.Default, TestContext.Current.CancellationToken)
            .Blocks;

        var lines = Encoding.UTF8.GetString(content).Split('\n');
        Assert.Equal(lines.Count(l => !string.IsNullOrWhiteSpace(l)), blocks.Count);
        Assert.All(
            blocks,
            b => Assert.Equal(lines[b.Place.Line!.Value - 1].TrimEnd(), Assert.IsType<TextBlock>(b).Text.TrimEnd())
        );
    }

    [Fact]
    public void All_Readers_AreListedOnce()
    {
        var readers = typeof(DocumentReaders)
            .Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IDocumentReader)) && !t.IsInterface);

        Assert.Equal(
            readers.Select(t => t.Name).Order(StringComparer.Ordinal),
            DocumentReaders.All.Select(r => r.GetType().Name).Order(StringComparer.Ordinal)
        );
    }
}
