using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Tests.Reading;

public sealed class EncryptedFileTests
{
    [Theory]
    [InlineData("encrypted-rc4-40")]
    [InlineData("encrypted-rc4-128")]
    [InlineData("encrypted-aes-128")]
    [InlineData("encrypted-aes-128-object-streams")]
    [InlineData("encrypted-aes-256")]
    [InlineData("encrypted-aes-256-revision-5")]
    public void Page_EncryptedWithEmptyUserPassword_GivesItsTextAndTitle(string sample)
    {
        var document = PdfDocument.Open(SamplePdfs.Bytes(sample));

        Assert.Equal("公开年报2024年", TextOf(document.Page(1)));
        Assert.Equal("示例年报", document.Title);
    }

    [Fact]
    public void Open_UserPasswordSet_SaysEncrypted()
    {
        var problem = Assert.Throws<PdfException>(() => PdfDocument.Open(SamplePdfs.Bytes("encrypted-with-password")));

        Assert.Equal(PdfProblem.Encrypted, problem.Problem);
    }

    [Fact]
    public void Open_UnknownSecurityHandler_SaysEncrypted()
    {
        var file = PdfFile.OnePage("").ToBytes("/Encrypt<</Filter/Adobe.PubSec/V 4>>");

        Assert.Equal(PdfProblem.Encrypted, Assert.Throws<PdfException>(() => PdfDocument.Open(file)).Problem);
    }

    private static string TextOf(PdfPage page) => string.Concat(page.Glyphs.Select(g => g.Text));
}
