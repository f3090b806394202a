using System.Text;
using Chengming.Features.Files;

namespace Chengming.Tests.Features.Files;

public class SafeFileNameTests
{
    [Theory]
    [InlineData("2025年度报告（定稿）.docx", "2025年度报告（定稿）.docx")]
    [InlineData(@"C:\Users\张三\桌面\名单.xlsx", "名单.xlsx")]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("报告\u202Excod.exe", "报告xcod.exe")]
    [InlineData("报\u200B告\r\n.pdf", "报告.pdf")]
    [InlineData("a<b>c:d\"e|f?g*.txt", "abcdefg.txt")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData("com1", "_com1")]
    [InlineData("name.pdf. . ", "name.pdf")]
    [InlineData("..", "未命名文件")]
    [InlineData("", "未命名文件")]
    [InlineData("\ud800.pdf", "pdf")]
    public void Clean_Name_KeepsWhatIsSafe(string given, string expected) =>
        Assert.Equal(expected, SafeFileName.Clean(given));

    [Fact]
    public void Clean_LongName_KeepsItsEndingAndWholeCharacters()
    {
        var cleaned = SafeFileName.Clean(new string('长', 300) + ".pdf");

        Assert.Equal(new string('长', 65) + ".pdf", cleaned);
        Assert.True(Encoding.UTF8.GetByteCount(cleaned) <= 200);
    }
}
