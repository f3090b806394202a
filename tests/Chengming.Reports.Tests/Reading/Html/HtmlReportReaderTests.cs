using System.Text;

namespace Chengming.Reports.Tests.Reading.Html;

public class HtmlReportReaderTests
{
    [Fact]
    public void Read_PageOfAContentSystem_LeavesItsFurnitureOut()
    {
        const string Page = """
            <!DOCTYPE html><html><head><meta charset="gb2312">
            <title>示例县人民政府 年报</title><meta name="ArticleTitle" content="示例县应急管理局2023年政府信息公开工作年度报告">
            <style>p{color:red}</style><script>document.write("一、总体情况")</script></head><body>
            <div class="top"><h1>示例县人民政府</h1><ul><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li></ul></div>
            <div>您的位置：<a href="/">首页</a> &gt; 政府信息公开年报</div>
            <div class="wrap">
              <div class="side"><ul><li><a href="2022.html">示例县应急管理局2022年政府信息公开工作年度报告</a></li></ul></div>
              <div class="body">
                <div class="t">示例县应急管理局2023年政府信息公开工作年度报告</div>
                <div class="m"><span>发布时间：2024-01-20</span> 字号：【<a>大</a> <a>中</a> <a>小</a>】</div>
                <div class="editor">
                  <p>　　本报告由示例县应急管理局编制。</p>
                  <p>一、总体情况</p><p>做了很多
            工作。</p>
                  <p style="display:none">二、看不见的标题</p>
                  <p>二、主动公开政府信息情况</p>
                  <table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>&nbsp;</td></tr></table>
                  <p>六、其他需要报告的事项</p><p>未收费。</p>
                  <p>【打印】【关闭】</p><p>责任编辑：某某</p>
                </div>
                <div>上一篇：<a href="1">关于通知</a></div>
              </div>
            </div>
            <div class="foot"><table><tr><td>主办单位</td><td>示例县</td></tr><tr><td>备案</td><td>1</td></tr></table></div>
            </body></html>
            """;

        var document = Opened.Html(Page);

        Assert.Equal("html", document.Format);
        Assert.Equal("示例县应急管理局2023年政府信息公开工作年度报告", document.DeclaredTitle);
        Assert.Equal(
            """
            示例县应急管理局2023年政府信息公开工作年度报告
            本报告由示例县应急管理局编制。
            一、总体情况
            做了很多工作。
            二、主动公开政府信息情况
            [2×2]
            信息内容|本年制发件数
            规章|·
            六、其他需要报告的事项
            未收费。
            """.ReplaceLineEndings("\n"),
            BlockPrint.Of(document)
        );
    }

    [Fact]
    public void Read_SectionsInWrappersOfTheirOwn_AreAllKept() =>
        Assert.Equal(
            "某局2023年政府信息公开工作年度报告\n一、总体情况\n甲。\n二、主动公开\n[2×2]\na|b\n1|2\n五、问题\n乙。",
            BlockPrint.Of(
                Opened.Html(
                    "<body><nav>一、导航</nav><main><h2>某局2023年政府信息公开工作年度报告</h2>"
                        + "<section><h3>一、总体情况</h3><p>甲。</p></section>"
                        + "<section><h3>二、主动公开</h3><table><tr><th>a<th>b<tr><td>1<td>2</table></section>"
                        + "<section><h3>五、问题</h3><div>乙。</div></section></main><footer>页脚</footer></body>"
                )
            )
        );

    [Fact]
    public void Read_WordPaste_KeepsTextAndNumbersOnly()
    {
        const string Paste = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <xml><o:OfficeDocumentSettings>Normal 0</o:OfficeDocumentSettings></xml>
            <p class=MsoNormal style='text-indent:32.0pt'><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]><font
            face="黑体">总体<span lang=EN-US>2023<o:p></o:p></span></font></p>
            <p class=MsoNormal><span style='mso-hide:all'>隐藏</span>共<b>3</b>件<o:p>&nbsp;</o:p></p>
            </body></html>
            """;

        Assert.Equal("一、总体2023\n共3件", BlockPrint.Of(Opened.Html(Paste)));
    }

    [Fact]
    public void Read_LinesBrokenByBr_AreLines() =>
        Assert.Equal(
            "某局⏎\n2023年年度报告⏎\n正文",
            BlockPrint.Of(Opened.Html("<div><p>某局<br>2023年年度报告</p><p>正文</p></div>"))
        );

    [Fact]
    public void Read_SpacesOfAllKinds_AreOneSpaceOrNone() =>
        Assert.Equal(
            "第一 二行 英 文\n末",
            BlockPrint.Of(
                Opened.Html("<p>　&nbsp; 第一&nbsp;&nbsp;\n 二\n行 英\u200B \n 文 </p>\n<p>&#8203;</p><p>末　</p>")
            )
        );

    [Theory]
    [InlineData("utf-8", "gb2312")]
    [InlineData("GB18030", "utf-8")]
    [InlineData("GB18030", "gbk")]
    [InlineData("utf-16", "utf-8")]
    public void Read_DeclaredCharsetOrNot_BytesDecide(string real, string declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = $"<html><head><meta charset=\"{declared}\"></head><body><p>信息公开 2023</p></body></html>";

        Assert.Equal("信息公开 2023", BlockPrint.Of(Opened.Bytes(Encoding.GetEncoding(real).GetBytes(html), "a.htm")));
    }

    [Fact]
    public void Read_DescriptionCutInsideACharacter_PageIsStillUtf8()
    {
        byte[] page =
        [
            .. "<html><head><meta name=\"description\" content=\"应"u8,
            0xE6,
            0x80,
            .. "\"></head><body><p>"u8,
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("公开", 100))),
            .. "</p></body></html>"u8,
        ];

        Assert.Equal(string.Concat(Enumerable.Repeat("公开", 100)), BlockPrint.Of(Opened.Bytes(page, "a.html")));
    }

    [Theory]
    [InlineData("报告.doc")]
    [InlineData("报告.txt")]
    [InlineData("报告.pdf")]
    public void Read_HtmlUnderAnotherName_IsHtml(string name) =>
        Assert.Equal("html", Opened.Text("<div><p>一、总体情况</p></div>", name).Format);

    [Fact]
    public void Read_ContentShownByScriptOnly_IsNotLost() =>
        Assert.Equal(
            "一、总体情况\n[2×2]\na|b\n1|2",
            BlockPrint.Of(
                Opened.Html(
                    "<body><div style='DISPLAY : none'><p>一、总体情况</p><table><tr><td>a<td>b<tr><td>1<td>2</table></div></body>"
                )
            )
        );

    [Fact]
    public void Read_NestedDeeperThanTheLimit_KeepsTheText()
    {
        var html = "<body>" + string.Concat(Enumerable.Repeat("<div>", 2_000)) + "公开";

        Assert.Equal("公开", BlockPrint.Of(Opened.Html(html)));
    }

    [Fact]
    public void Read_NothingButOpeningTags_IsRefusedAtOnce()
    {
        var html = "<body>" + string.Concat(Enumerable.Repeat("<div>", 1_000_000));

        Assert.Contains("嵌套过深", Opened.Refusal(Encoding.UTF8.GetBytes(html), "a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnclosedRowsAndComparisonsInScripts_AreNoNesting()
    {
        var script = "<script>" + string.Concat(Enumerable.Repeat("if (i<n ) ", 5_000)) + "</script>";
        var rows = string.Concat(Enumerable.Repeat("<tr><td>1<td><font>2", 3_000));

        Assert.Equal("html", Opened.Html($"<body>{script}<table>{rows}</table>").Format);
    }
}
