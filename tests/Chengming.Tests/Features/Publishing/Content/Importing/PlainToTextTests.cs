using System.Text;
using Chengming.Features.Publishing.Content.Importing;
using Chengming.Law.Publication;

namespace Chengming.Tests.Features.Publishing.Content.Importing;

public class PlainToTextTests
{
    private const string Notice = """
        示应急发〔2026〕12号

        关于开展检查的通知
        各企业：
        　　现将有关事项通知如下。
        示例县应急管理局
        2026年2月26日
        """;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void Read_Notice_HasItsTitleInTheMiddle_AndItsSignatureAtTheRight(string encoding)
    {
        var bytes = (
            encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!
        ).GetBytes(Notice);

        var imported = PlainToText.Read(bytes).OrThrow();

        Assert.Equal(
            "<p class=\"text-center\">示应急发〔2026〕12号</p><p class=\"text-center\">关于开展检查的通知</p><p>各企业：</p>"
                + "<p class=\"indent\">现将有关事项通知如下。</p><p class=\"text-end\">示例县应急管理局</p><p class=\"text-end\">2026年2月26日</p>",
            imported.ToText(_ => null).OrThrow().Html
        );
        Assert.Equal("关于开展检查的通知", imported.Guessed.Title);
        Assert.Equal("通知", imported.Guessed.Genre);
        Assert.Equal(DocumentNumber.Of("示应急发", 2026, 12), imported.Guessed.Number);
        Assert.Equal("正文第 1 行", imported.Guessed.Places["DocumentNumber"]);
        Assert.Equal("落款，“2026年2月26日”", imported.Guessed.Places["MadeOn"]);
    }

    [Fact]
    public void Read_ListOfShortLines_HasNoTitle()
    {
        var imported = PlainToText.Read(Encoding.UTF8.GetBytes("第一组\n第二组\n第三组")).OrThrow();

        Assert.Null(imported.Guessed.Title);
        Assert.DoesNotContain("text-center", imported.ToText(_ => null).OrThrow().Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MarkupInTheText_StaysText() =>
        Assert.Contains(
            "&lt;script&gt;",
            PlainToText.Read(Encoding.UTF8.GetBytes("正文。<script>alert(1)</script>")).OrThrow().Html,
            StringComparison.Ordinal
        );
}
