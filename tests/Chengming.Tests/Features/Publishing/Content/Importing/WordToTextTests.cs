using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chengming.Features.Publishing.Content.Importing;
using Chengming.Law.Publication;

namespace Chengming.Tests.Features.Publishing.Content.Importing;

public class WordToTextTests
{
    [Fact]
    public void Read_Notice_IsItsTextAndWhatItSaysAboutItself()
    {
        var imported = Read(
            Line("示例县应急管理局文件", "<w:jc w:val='center'/>"),
            Line("示应急发〔2023〕12号", "<w:jc w:val='center'/>"),
            Line("示例县应急管理局关于开展", "<w:jc w:val='center'/>"),
            Line("安全生产检查的通知", "<w:jc w:val='center'/>"),
            Line("各企业：", ""),
            Line("现通知如下。", "<w:ind w:firstLineChars='200' w:firstLine='640'/>"),
            Line("示例县应急管理局", "<w:jc w:val='right'/>"),
            Line("2023年3月1日", "<w:jc w:val='right'/>"),
            Line("（此件公开发布）", "")
        );

        Assert.Equal(
            """
            <p class="text-center">示例县应急管理局文件</p>
            <p class="text-center">示应急发〔2023〕12号</p>
            <p class="text-center">示例县应急管理局关于开展</p>
            <p class="text-center">安全生产检查的通知</p>
            <p>各企业：</p>
            <p class="indent">现通知如下。</p>
            <p class="text-end">示例县应急管理局</p>
            <p class="text-end">2023年3月1日</p>
            <p>（此件公开发布）</p>
            """.ReplaceLineEndings(""),
            Html(imported)
        );
        Assert.Equal("示例县应急管理局关于开展安全生产检查的通知", imported.Guessed.Title);
        Assert.Equal(DocumentNumber.Of("示应急发", 2023, 12), imported.Guessed.Number);
        Assert.Equal(new DateOnly(2023, 3, 1), imported.Guessed.MadeOn);
        Assert.Equal("示例县应急管理局", imported.Guessed.Organ);
    }

    [Theory]
    [InlineData("二〇二三年十二月二十一日", "2023-12-21")]
    [InlineData("二○二三年十月十日", "2023-10-10")]
    [InlineData("2023 年 2 月 9 日", "2023-02-09")]
    [InlineData("2023年2月30日", null)]
    [InlineData("自2023年3月1日起施行。", null)]
    public void Read_DateAloneAtTheEnd_IsTheDayItWasMade(string line, string? day) =>
        Assert.Equal(
            day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture),
            Read(Line("正文", ""), Line(line, "")).Guessed.MadeOn
        );

    [Fact]
    public void Read_LooksLinksAndChanges_AreAsWordShowsThem() =>
        Assert.Equal(
            "<p>一<strong>二</strong><u>三</u><sup>四</sup><a href=\"https://www.gov.cn/\" rel=\"noopener\">五</a>新<br>行</p>",
            Html(
                Read(
                    "<w:p><w:r><w:t>一</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>二</w:t></w:r>"
                        + "<w:r><w:rPr><w:b w:val='0'/><w:u w:val='single'/></w:rPr><w:t>三</w:t></w:r>"
                        + "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>四</w:t></w:r>"
                        + "<w:hyperlink r:id='link'><w:r><w:t>五</w:t></w:r></w:hyperlink>"
                        + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t><w:br/><w:t>行</w:t></w:r></w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>"
                )
            )
        );

    [Fact]
    public void Read_HeadingsByStyle_AreHeadings() =>
        Assert.Equal(
            "<h2>总则</h2><h3>目的</h3><p>文字</p>",
            Html(
                Read(Line("总则", "<w:pStyle w:val='1'/>"), Line("目的", "<w:outlineLvl w:val='1'/>"), Line("文字", ""))
            )
        );

    [Fact]
    public void Read_Lists_NumberedByWord() =>
        Assert.Equal(
            "<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol><p>一、丁</p>",
            Html(Read(Listed("甲", 1, 0), Listed("乙", 1, 1), Listed("丙", 1, 0), Listed("丁", 2, 0)))
        );

    [Fact]
    public void Read_MergedCells_StayMerged() =>
        Assert.Equal(
            "<table><thead><tr><th scope=\"col\" colspan=\"2\">表头</th></tr></thead><tbody><tr><td rowspan=\"2\">甲</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>",
            Html(
                Read(
                    "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                        + Cell("表头", "<w:gridSpan w:val='2'/>")
                        + "</w:tr><w:tr>"
                        + Cell("甲", "<w:vMerge w:val='restart'/>")
                        + Cell("1", "")
                        + "</w:tr><w:tr>"
                        + Cell("", "<w:vMerge/>")
                        + Cell("2", "")
                        + "</w:tr></w:tbl>"
                )
            )
        );

    [Fact]
    public void Read_Picture_IsTakenOutAndPutBackWhereItIsStored()
    {
        var imported = Read(
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' descr='现场照片'/><a:blip r:embed='picture'/></wp:inline></w:drawing></w:r></w:p>"
        );

        var picture = Assert.Single(imported.Pictures);
        Assert.Equal("image1.png", picture.FileName);
        Assert.Equal([1, 2, 3], picture.Content.ToArray());
        Assert.Equal(
            "<p><img src=\"/files/ab12\" alt=\"现场照片\"></p>",
            imported.ToText(_ => "/files/ab12").OrThrow().Html
        );
        Assert.Contains(
            "1 张图片没有带入",
            Assert.Single(imported.ToText(_ => null).OrThrow().Remarks),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_HostileWords_StayWords()
    {
        var imported = Read(Line("&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;", ""));

        var text = imported.ToText(_ => null).OrThrow();
        TextMarkup.IsSound(text);
        Assert.Equal("<script>alert(1)</script> <img src=x onerror=alert(1)>", text.Passages.PlainText);
    }

    [Fact]
    public void Read_NoWordFile_IsAProblem()
    {
        Assert.Contains(
            "已损坏",
            Assert.Single(WordToText.Read("text"u8.ToArray()).Problems).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "已损坏",
            Assert.Single(WordToText.Read(Package("<w:p>")).Problems).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "展开后过大",
            Assert.Single(WordToText.Read(Package($"<w:p/>{new string(' ', 101 << 20)}")).Problems).Message,
            StringComparison.Ordinal
        );
    }

    private static ImportedText Read(params string[] body) => WordToText.Read(Package(string.Concat(body))).OrThrow();

    private static string Html(ImportedText imported)
    {
        var text = imported.ToText(_ => null).OrThrow();
        TextMarkup.IsSound(text);
        return text.Html;
    }

    private static string Line(string text, string properties) =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>";

    private static string Listed(string text, int list, int level) =>
        Line(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    private static string Cell(string text, string properties) =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{Line(text, "")}</w:tc>";

    private static byte[] Package(string body)
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
            Add(
                "_rels/.rels",
                Relations($"<Relationship Id='1' Type='{Office}/officeDocument' Target='word/document.xml'/>")
            );
            Add(
                "word/_rels/document.xml.rels",
                Relations(
                    $"<Relationship Id='s' Type='{Office}/styles' Target='styles.xml'/>"
                        + $"<Relationship Id='n' Type='{Office}/numbering' Target='numbering.xml'/>"
                        + $"<Relationship Id='link' Type='{Office}/hyperlink' Target='https://www.gov.cn/' TargetMode='External'/>"
                        + $"<Relationship Id='picture' Type='{Office}/image' Target='media/image1.png'/>"
                )
            );
            Add(
                "word/document.xml",
                $"<w:document xmlns:w='{Word}' xmlns:r='{Office}' xmlns:wp='urn:wp' xmlns:a='urn:a'><w:body>{body}</w:body></w:document>"
            );
            Add(
                "word/styles.xml",
                $"<w:styles xmlns:w='{Word}'><w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:rPr><w:b/></w:rPr></w:style></w:styles>"
            );
            Add(
                "word/numbering.xml",
                $"<w:numbering xmlns:w='{Word}'><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
                    + "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='·'/></w:lvl></w:abstractNum>"
                    + "<w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num></w:numbering>"
            );
            using var picture = zip.CreateEntry("word/media/image1.png").Open();
            picture.Write([1, 2, 3]);
            picture.Dispose();

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

            static string Relations(string rows) =>
                $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{rows}</Relationships>";
        }

        return bytes.ToArray();
    }
}
