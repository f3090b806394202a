using Chengming.Pdf.Writing.Files;

namespace Chengming.Pdf.Tests.Writing;

public class PdfSyntaxTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(12, "12")]
    [InlineData(12.5, "12.5")]
    [InlineData(12.05, "12.05")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(595.2756, "595.28")]
    [InlineData(1_000_000, "1000000")]
    public void Number_HasAtMostTwoDecimals(double value, string spelt) => Assert.Equal(spelt, PdfSyntax.Number(value));

    [Theory]
    [InlineData("Report", "(Report)")]
    [InlineData(@"a(b)\c", @"(a\(b\)\\c)")]
    [InlineData("年", "<FEFF5E74>")]
    [InlineData("a\n", "<FEFF0061000A>")]
    public void Text_IsPlainWhereItCanBe(string text, string spelt) => Assert.Equal(spelt, PdfSyntax.Text(text));
}
