using Chengming.Features.Publishing.Content;

namespace Chengming.Tests.Features.Publishing.Content;

public class ItemTextTests
{
    [Theory]
    [InlineData("文字", "<p>文字</p>")]
    [InlineData("<div>一</div>二<section>三</section>", "<p>一</p><p>二</p><p>三</p>")]
    [InlineData("<p><span><span><font color=red>一</font></span>二</span></p>", "<p>一二</p>")]
    [InlineData("<b>一</b><strong>二</strong>", "<p><strong>一二</strong></p>")]
    [InlineData("<b>一<i>二</i></b><i>三</i>", "<p><strong>一<em>二</em></strong><em>三</em></p>")]
    [InlineData("H<sub>2</sub>O m<sup>2</sup>", "<p>H<sub>2</sub>O m<sup>2</sup></p>")]
    [InlineData("<b style=font-weight:normal>一</b>", "<p>一</p>")]
    [InlineData("<span style='font-weight:700;font-style:italic'>一</span>", "<p><strong><em>一</em></strong></p>")]
    [InlineData("<strike>一</strike>", "<p><s>一</s></p>")]
    public void From_Looks_AreWrittenOneWay(string html, string cleaned) => Becomes(html, cleaned);

    [Theory]
    [InlineData("  公开\n  指南 \n", "<p>公开指南</p>")]
    [InlineData("open\ngovernment", "<p>open government</p>")]
    [InlineData("<p>一<b> </b>二</p>", "<p>一<strong> </strong>二</p>")]
    [InlineData("张　三&nbsp;等", "<p>张　三&nbsp;等</p>")]
    [InlineData("公\u200B开\uFEFF指\u00AD南", "<p>公开指南</p>")]
    [InlineData("<p>一</p><p>&nbsp;</p><p><br></p><p><b> </b>　</p><p>二</p>", "<p>一</p><p>二</p>")]
    [InlineData("一<br>二", "<p>一<br>二</p>")]
    [InlineData("一<br><br>二<br>", "<p>一</p><p>二</p>")]
    [InlineData("一<br>　　二", "<p>一</p><p class=\"indent\">二</p>")]
    [InlineData("<pre>一\n二</pre>", "<p>一<br>二</p>")]
    [InlineData("签名：<u>&nbsp;&nbsp;&nbsp;&nbsp;</u>", "<p>签名：<u>&nbsp;&nbsp;&nbsp;&nbsp;</u></p>")]
    public void From_Blanks_AreThoseThatMeanSomething(string html, string cleaned) => Becomes(html, cleaned);

    [Theory]
    [InlineData("<p style='text-indent:2em'>一</p>", "<p class=\"indent\">一</p>")]
    [InlineData("<p>　　一</p>", "<p class=\"indent\">一</p>")]
    [InlineData("<p>&nbsp;&nbsp;&nbsp; 一</p>", "<p class=\"indent\">一</p>")]
    [InlineData("<p>&nbsp;一</p>", "<p>一</p>")]
    [InlineData("<p style='text-indent:-21pt'>一</p>", "<p>一</p>")]
    [InlineData("<p align=center>一</p>", "<p class=\"text-center\">一</p>")]
    [InlineData("<center>一</center>", "<p class=\"text-center\">一</p>")]
    [InlineData(
        "<div style='text-align:right'><p>一</p><p style='text-align:left'>二</p></div>",
        "<p class=\"text-end\">一</p><p>二</p>"
    )]
    [InlineData("<p style='text-align:center;text-indent:2em'>一</p>", "<p class=\"text-center\">一</p>")]
    [InlineData("<p>　　　　　　　　　　　　示例县应急管理局</p>", "<p class=\"text-end\">示例县应急管理局</p>")]
    [InlineData("<p class=ql-align-right>一</p>", "<p class=\"text-end\">一</p>")]
    public void From_IndentsAndAlignments_AreClassesOfOurOwn(string html, string cleaned) => Becomes(html, cleaned);

    [Theory]
    [InlineData("<h2>一</h2><h3>二</h3><h5>三</h5>", "<h2>一</h2><h3>二</h3><h4>三</h4>")]
    [InlineData("<h1>一</h1><h2>二</h2><h4>三</h4>", "<h2>一</h2><h3>二</h3><h4>三</h4>")]
    [InlineData("<h2><b>第一章　总则</b></h2>", "<h2>第一章　总则</h2>")]
    [InlineData("<h2><b>第一章</b>总则</h2>", "<h2><strong>第一章</strong>总则</h2>")]
    [InlineData("<p class=MsoTitle>通知</p>", "<h2 class=\"text-center\">通知</h2>")]
    [InlineData("<h2>一<br><br>二</h2>", "<h2>一<br>二</h2>")]
    [InlineData("<h2>&nbsp;</h2>一", "<p>一</p>")]
    public void From_Headings_BeginBelowTheTitle(string html, string cleaned) => Becomes(html, cleaned);

    [Theory]
    [InlineData("<ul><li>一<li><p>二</p></ul>", "<ul><li>一</li><li>二</li></ul>")]
    [InlineData("<ol start=3 type=a><li>一</ol>", "<ol type=\"a\" start=\"3\"><li>一</li></ol>")]
    [InlineData("<ul><li>一<ul><li>二</ul></ul>", "<ul><li>一<ul><li>二</li></ul></li></ul>")]
    [InlineData("<ul><li>一</li><ul><li>二</ul></ul>", "<ul><li>一<ul><li>二</li></ul></li></ul>")]
    [InlineData("<ul><li>一<p>二</ul>", "<ul><li><p>一</p><p>二</p></li></ul>")]
    [InlineData("<ul><li></li></ul>一", "<p>一</p>")]
    [InlineData(
        "<ol><li data-list=bullet>一</li><li data-list=bullet class=ql-indent-1>二</li><li data-list=ordered>三</li></ol>",
        "<ul><li>一<ul><li>二</li></ul></li></ul><ol><li>三</li></ol>"
    )]
    [InlineData("<blockquote>一<p>二</blockquote>", "<blockquote><p>一</p><p>二</p></blockquote>")]
    public void From_Lists_Nest(string html, string cleaned) => Becomes(html, cleaned);

    [Theory]
    [InlineData(
        "<table border=1 width=500><tr><td rowspan=2 style='width:10%'>一<td colspan=2>二<tr><td>三<td align=center>四</table>",
        "<table><tbody><tr><td rowspan=\"2\">一</td><td colspan=\"2\">二</td></tr><tr><td>三</td><td class=\"text-center\">四</td></tr></tbody></table>"
    )]
    [InlineData(
        "<table><caption>表1</caption><thead><tr><th>项<th scope=row>数</thead><tr><th>一<td><p>二<p>三</table>",
        "<table><caption>表1</caption><thead><tr><th scope=\"col\">项</th><th scope=\"row\">数</th></tr></thead><tbody><tr><th>一</th><td><p>二</p><p>三</p></td></tr></tbody></table>"
    )]
    [InlineData(
        "<table><tr><td rowspan=3>一<td>二<tr><tr><td>三</table>",
        "<table><tbody><tr><td rowspan=\"2\">一</td><td>二</td></tr><tr><td>三</td></tr></tbody></table>"
    )]
    [InlineData(
        "<table><tr><td rowspan=9 colspan=999>一</table>",
        "<table><tbody><tr><td colspan=\"100\">一</td></tr></tbody></table>"
    )]
    [InlineData(
        "<table><tr><td>一<tr height=0><td width=64><td></table>",
        "<table><tbody><tr><td>一</td></tr></tbody></table>"
    )]
    [InlineData(
        "<table><tfoot><tr><td>合计</tfoot><tr><td>一</table>",
        "<table><tbody><tr><td>一</td></tr><tr><td>合计</td></tr></tbody></table>"
    )]
    [InlineData(
        "<div align=center><table><tr><td>一</table></div>",
        "<table><tbody><tr><td>一</td></tr></tbody></table>"
    )]
    [InlineData("<table></table>一", "<p>一</p>")]
    public void From_Tables_KeepTheirMergedCells(string html, string cleaned) => Becomes(html, cleaned);

    [Theory]
    [InlineData("<img src=/files/ab12 alt='现场  照片' width=9>", "<p><img src=\"/files/ab12\" alt=\"现场 照片\"></p>")]
    [InlineData("<img src=picture-1.png>", "<p><img src=\"picture-1.png\" alt=\"\"></p>")]
    [InlineData(
        "<figure class=x><img src=/files/a><figcaption>图1</figcaption></figure>",
        "<figure><img src=\"/files/a\" alt=\"\"><figcaption>图1</figcaption></figure>"
    )]
    [InlineData(
        "<a href='https://www.gov.cn/a b?x=1&y=2'>一</a>",
        "<p><a href=\"https://www.gov.cn/a%20b?x=1&amp;y=2\" rel=\"noopener\">一</a></p>"
    )]
    [InlineData("<a href=/items/12 target=_blank><u>一</u></a>", "<p><a href=\"/items/12\">一</a></p>")]
    [InlineData("<a href=mailto:a@example.gov.cn>一</a>", "<p><a href=\"mailto:a@example.gov.cn\">一</a></p>")]
    [InlineData("<a href=#_Toc1>一</a><a name=_Toc1>二</a>", "<p>一二</p>")]
    [InlineData("<a href=/x><b>一</b>二</a>", "<p><a href=\"/x\"><strong>一</strong>二</a></p>")]
    [InlineData(
        "<video controls><source src=https://v.example.cn/1.mp4></video>",
        "<p><a href=\"https://v.example.cn/1.mp4\" rel=\"noopener\">观看视频</a></p>"
    )]
    public void From_PicturesAndLinks_LeadWhereTheyMay(string html, string cleaned) => Becomes(html, cleaned);

    [Fact]
    public void From_WhatIsLost_IsSaid()
    {
        var text = ItemText.From(
            "<img src=file:///C:/1.png><img src=https://x.cn/1.png><a href=\\\\server\\1>甲</a><svg></svg><input>"
        );

        Assert.Equal(
            [
                "有 2 张图片没有带入：图片须先上传到本平台，再插入正文。",
                "有 1 个链接没有带入（文字保留）：链接须以 http://、https:// 或 mailto: 开头，或指向本站。",
                "有 1 处脚本、公式、音频或嵌入的内容没有带入：公式请改为文字或图片，其他请作为附件上传。",
                "有 1 处表单控件没有带入：正文不能含输入框和按钮，表格样张请作为附件上传。",
            ],
            text.OrThrow().Remarks
        );
    }

    [Fact]
    public void Sha256_IsOfTheHtmlAndTheSameForTheSameText()
    {
        var one = ItemText.From("<p>公开</p>").OrThrow();
        var other = ItemText.From("<div><span>公开</span></div>").OrThrow();

        Assert.Equal(one, other);
        Assert.Equal(one.Sha256, other.Sha256);
        Assert.Equal("0587cf1a1a2d11af79ffb9fe5f8717512360060033613f4bf6469c7fb95c9de7", one.Sha256);
        Assert.NotEqual(one.Sha256, ItemText.From("<p><b>公开</b></p>").OrThrow().Sha256);
    }

    [Fact]
    public void Stored_WithItsHash_IsTheText()
    {
        var text = ItemText.From("<h2>一</h2><p>二</p>").OrThrow();

        var stored = ItemText.Stored(text.Html, text.Sha256);

        Assert.Equal(text, stored);
        Assert.Equal(text.Passages, stored.Passages);
    }

    [Fact]
    public void Stored_ChangedMeanwhile_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() =>
            ItemText.Stored("<script>", ItemText.From("<p>一</p>").OrThrow().Sha256)
        );

    [Fact]
    public void LinksAndPictures_AreEachNamedOnce()
    {
        var text = ItemText
            .From(
                "<p><a href=/x>一<b>二</b></a><img src=/files/1></p><table><td><a href=mailto:a@b.cn>三</a><img src=/files/1></table>"
            )
            .OrThrow();

        Assert.Equal(["/x", "mailto:a@b.cn"], text.Links);
        Assert.Equal(["/files/1"], text.Pictures);
    }

    [Fact]
    public void IsEmpty_WithoutWordsAndPictures()
    {
        Assert.True(ItemText.From("<p>&nbsp;</p><table></table>").OrThrow().IsEmpty);
        Assert.True(ItemText.Empty.IsEmpty);
        Assert.False(ItemText.From("<img src=/files/1>").OrThrow().IsEmpty);
    }

    private static void Becomes(string html, string cleaned)
    {
        var text = ItemText.From(html).OrThrow();

        Assert.Equal(cleaned, text.Html);
        TextMarkup.IsSound(text);
    }
}
