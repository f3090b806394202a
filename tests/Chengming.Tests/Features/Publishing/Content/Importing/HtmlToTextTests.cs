using System.Text;
using Chengming.Features.Publishing.Content.Importing;

namespace Chengming.Tests.Features.Publishing.Content.Importing;

public class HtmlToTextTests
{
    [Fact]
    public void Read_SavedPage_IsItsMainContent()
    {
        var imported = HtmlToText
            .Read(
                Encoding.UTF8.GetBytes(
                    """
                    <html><head><meta charset=utf-8><title>示例县政府网 - 通知</title><meta name="ArticleTitle" content="关于检查的通知"></head>
                    <body><div id=nav><ul><li><a href=/>首页</a></ul></div>
                    <div class=wrap><div class=text><p>各企业：现将有关事项通知如下，请遵照执行。</p><p>附表<img src=1.png></p><table><tr><td>一</table></div></div>
                    <div id=foot>主办：示例县</div></body></html>
                    """
                )
            )
            .OrThrow();

        var text = imported.ToText(_ => null).OrThrow();
        Assert.Equal("各企业：现将有关事项通知如下，请遵照执行。\n附表\n一", text.Passages.PlainText);
        Assert.Equal("关于检查的通知", imported.Guessed.Title);
        Assert.Contains("1 张图片没有带入", Assert.Single(imported.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NestedWithoutEnd_IsAProblem() =>
        Assert.Contains(
            "嵌套过深",
            Assert
                .Single(
                    HtmlToText.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 9_000)))).Problems
                )
                .Message,
            StringComparison.Ordinal
        );
}
