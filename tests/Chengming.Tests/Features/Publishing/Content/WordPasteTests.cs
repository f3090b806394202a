using Chengming.Features.Publishing.Content;

namespace Chengming.Tests.Features.Publishing.Content;

/// <summary>What Word and WPS put on the clipboard.</summary>
public class WordPasteTests
{
    private const string Word = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
        <head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15">
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
        <style><!-- p.MsoNormal {margin:0cm; font-family:仿宋_GB2312;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
        <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment--><div class=WordSection1>
        <p class=MsoNormal align=center style='text-align:center;line-height:30.0pt;mso-line-height-rule:exactly'><b><span
        style='font-size:22.0pt;font-family:方正小标宋简体'>关于开展安全生产检查的通知<span lang=EN-US><o:p></o:p></span></span></b></p>
        <p class=MsoNormal><span lang=EN-US style='font-size:16.0pt'><o:p>&nbsp;</o:p></span></p>
        <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;
        font-family:仿宋_GB2312'>为做好<span lang=EN-US>2023</span>年安全生产工作，根据《中华人民共和国安全生产
        法》，现通知如下：<span style='display:none;mso-hide:all'>内部批注</span></span></p>
        <p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>检查范围</p>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span
        style='mso-list:Ignore'>l<span style='font:7.0pt'>&nbsp; </span></span></span><![endif]>企业</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>检查时间</p>
        <p class=MsoNormal style='text-indent:32.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>（一）</span><![endif]>自查</p>
        <div align=center><table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
         <tr style='mso-yfti-irow:0'><td width=100 rowspan=2 valign=top><p class=MsoNormal align=center style='text-align:center'>单位<o:p></o:p></p></td>
         <td colspan=2><p class=MsoNormal><span>数量</span></p></td></tr>
         <tr><td><p class=MsoNormal>一季度</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
         <![if !supportMisalignedColumns]><tr height=0><td width=100></td><td width=90></td><td width=90></td></tr><![endif]>
        </table></div>
        <p class=MsoNormal align=right style='text-align:right'>示例县应急管理局<span style='mso-special-character:comment'>[周1]</span></p>
        <p class=MsoNormal><del cite="mailto:zhou" datetime="2023-03-01">旧日期</del><ins cite="mailto:zhou">2023年3月1日</ins></p>
        </div><div style='mso-element:comment-list'><p>批注：删去</p></div><!--EndFragment--></body></html>
        """;

    private const string Wps = """
        <p class="MsoNormal" style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;mso-font-kerning:1.0000pt;"><font face="仿宋_GB2312">各乡镇人民政府</font></span><b><span style="mso-spacerun:'yes';font-weight:bold;"><font face="仿宋_GB2312">：</font></span></b><span><o:p></o:p></span></p>
        <p class="15" style="margin-left:21pt;text-indent:-21pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>&#216;<span>&nbsp;</span></span></span><![endif]><span>第一项</span></p>
        <p class="15" style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style='mso-list:Ignore;'>&#216;<span>&nbsp;</span></span><![endif]><span>第二项</span></p>
        <p class="MsoNormal"><span>&nbsp;&nbsp;&nbsp;&nbsp;特此通知。</span></p>
        """;

    [Fact]
    public void From_PastedFromWord_IsTheDocumentAndNothingElse()
    {
        var text = ItemText.From(Word).OrThrow();

        Assert.Equal(
            """
            <p class="text-center"><strong>关于开展安全生产检查的通知</strong></p>
            <p class="indent">为做好2023年安全生产工作，根据《中华人民共和国安全生产法》，现通知如下：</p>
            <ol><li>检查范围<ul><li>企业</li></ul></li><li>检查时间</li></ol>
            <p class="indent">（一）自查</p>
            <table><tbody><tr><td rowspan="2" class="text-center">单位</td><td colspan="2">数量</td></tr><tr><td>一季度</td><td></td></tr></tbody></table>
            <p class="text-end">示例县应急管理局</p>
            <p>2023年3月1日</p>
            """.ReplaceLineEndings(""),
            text.Html
        );
        Assert.Empty(text.Remarks);
        TextMarkup.IsSound(text);
    }

    [Fact]
    public void From_PastedFromWps_IsTheDocumentAndNothingElse()
    {
        var text = ItemText.From(Wps).OrThrow();

        Assert.Equal(
            "<p class=\"indent\">各乡镇人民政府<strong>：</strong></p><ul><li>第一项</li><li>第二项</li></ul><p class=\"indent\">特此通知。</p>",
            text.Html
        );
        TextMarkup.IsSound(text);
    }

    [Theory(DisplayName = "A number that a list would show otherwise stays in the text")]
    [InlineData("一、", "一、甲")]
    [InlineData("（二）", "（二）甲")]
    [InlineData("①", "①甲")]
    [InlineData("1）", "1）甲")]
    [InlineData("A.", "A. 甲")]
    public void From_NumbersOfOtherForms_StayInTheText(string marker, string line)
    {
        var text = ItemText.From(Item(marker, "甲")).OrThrow();

        Assert.Equal(line, text.Parsed().QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void From_ListThatGoesOn_KeepsItsNumbers()
    {
        var text = ItemText.From($"{Item("1.", "甲")}<p>说明</p>{Item("2.", "乙")}{Item("5.", "丙")}").OrThrow();

        Assert.Equal([null, "2", "5"], text.Parsed().QuerySelectorAll("ol").Select(l => l.GetAttribute("start")));
        TextMarkup.IsSound(text);
    }

    private static string Item(string marker, string text) =>
        $"<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{marker}<span>&nbsp;</span></span><![endif]>{text}</p>";
}
