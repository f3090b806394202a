using System.Text;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Tests.Reading;

public sealed class FileStructureTests
{
    private const string Hello = "BT /F1 10 Tf 100 700 Td (Hello) Tj ET";

    [Theory]
    [InlineData("object-streams")]
    [InlineData("linearized")]
    public void Page_CrossReferenceStreamAndObjectStreams_AreRead(string sample) =>
        Assert.Equal("公开年报2024年", TextOf(SamplePdfs.Bytes(sample)));

    [Fact]
    public void Page_ClassicTable_IsRead() => Assert.Equal("Hello", TextOf(PdfFile.OnePage(Hello).ToBytes()));

    [Theory]
    [InlineData("7")]
    [InlineData("999999999")]
    [InlineData("-1")]
    [InlineData("nonsense")]
    public void Page_StartxrefWrong_IsRebuiltFromTheObjects(string startXref) =>
        Assert.Equal("Hello", TextOf(PdfFile.OnePage(Hello).ToBytes(startXref: startXref)));

    [Fact]
    public void Page_OffsetsShiftedByBytesInTheMiddle_IsRebuiltFromTheObjects()
    {
        var text = Encoding.Latin1.GetString(PdfFile.OnePage(Hello).ToBytes());
        var shifted = text.Replace(
            "2 0 obj",
            "% a comment that moves everything behind it\n2 0 obj",
            StringComparison.Ordinal
        );

        Assert.Equal("Hello", TextOf(Encoding.Latin1.GetBytes(shifted)));
    }

    [Fact]
    public void Page_CutOffBehindItsObjects_IsRebuiltWithoutTrailer()
    {
        var text = Encoding.Latin1.GetString(PdfFile.OnePage(Hello).ToBytes());

        Assert.Equal("Hello", TextOf(Encoding.Latin1.GetBytes(text[..text.IndexOf("xref", StringComparison.Ordinal)])));
    }

    [Fact]
    public void Page_BytesBeforeTheHeader_AreNotCounted() =>
        Assert.Equal("Hello", TextOf([.. "junk before\n"u8, .. PdfFile.OnePage(Hello).ToBytes()]));

    [Fact]
    public void Page_IncrementalUpdate_TheNewerObjectCounts()
    {
        var old = PdfFile.OnePage(Hello).ToBytes();
        var oldText = Encoding.Latin1.GetString(old);
        var previous = oldText.LastIndexOf("\nxref", StringComparison.Ordinal) + 1;
        const string Body = "BT /F1 10 Tf 100 700 Td (Newer) Tj ET";
        var update = $"4 0 obj\n<</Length {Body.Length}>>\nstream\n{Body}\nendstream\nendobj\n";
        var xref = old.Length + update.Length;
        var tail =
            $"xref\n4 1\n{old.Length:D10} 00000 n \ntrailer\n<</Size 100/Root 1 0 R/Prev {previous}>>\nstartxref\n{xref}\n%%EOF";

        Assert.Equal("Newer", TextOf(Encoding.Latin1.GetBytes(oldText + update + tail)));
    }

    [Fact]
    public void Page_StreamLengthWrong_GoesUpToEndstream()
    {
        var text = Encoding.Latin1.GetString(PdfFile.OnePage(Hello).ToBytes());

        Assert.Equal(
            "Hello",
            TextOf(
                Encoding.Latin1.GetBytes(text.Replace($"/Length {Hello.Length}", "/Length 3", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public void Open_NoHeader_SaysNotAPdf() =>
        Assert.Equal(
            PdfProblem.NotAPdf,
            Assert.Throws<PdfException>(() => PdfDocument.Open("PK\u0003\u0004 word"u8.ToArray())).Problem
        );

    [Fact]
    public void Open_Empty_SaysNotAPdf() =>
        Assert.Equal(PdfProblem.NotAPdf, Assert.Throws<PdfException>(() => PdfDocument.Open(default)).Problem);

    [Fact]
    public void Open_HeaderAlone_SaysDamaged() =>
        Assert.Equal(
            PdfProblem.Damaged,
            Assert.Throws<PdfException>(() => PdfDocument.Open("%PDF-1.4\n"u8.ToArray())).Problem
        );

    private static string TextOf(byte[] file) =>
        string.Concat(PdfDocument.Open(file).Page(1).Glyphs.Select(g => g.Text));
}
