using static Chengming.Reports.Tests.Reading.Word.DocxBuilder;

namespace Chengming.Reports.Tests.Reading.Word;

public class WordReportReaderTests
{
    private static string Read(string body) => BlockPrint.Of(Opened.Bytes(Of(body), "报告.docx"));

    [Fact]
    public void Read_Paragraphs_InOrderWithoutHeadersAndFootnotes()
    {
        var document = Opened.Bytes(
            Of(
                P("标题")
                    + P("")
                    + "<w:p><w:r><w:t>甲</w:t></w:r>"
                    + R("乙<![CDATA[&]]>")
                    + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
            ),
            "报告.docx"
        );

        Assert.Equal("docx", document.Format);
        Assert.Equal("标题\n甲乙&", BlockPrint.Of(document));
        Assert.Equal("第2段", document.Blocks[1].Place.ToString());
    }

    [Theory]
    [InlineData(Strict, "word/document.xml")]
    [InlineData(Transitional, "word/document2.xml")]
    [InlineData(Transitional, "word\\document.xml")]
    public void Read_OtherFlavours_AreWordToo(string ns, string bodyName) =>
        Assert.Equal("甲", BlockPrint.Of(Opened.Bytes(Of(P("甲"), ns: ns, bodyName: bodyName), "a.wps")));

    [Fact]
    public void Read_RunContent_TabsBreaksHyphensAndSymbols() =>
        Assert.Equal(
            "一→0→3\n前⏎\n后-ab☑⏎",
            Read(
                "<w:p><w:r><w:t>一</w:t><w:tab/><w:t>0</w:t><w:tab/><w:t>3</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t>前</w:t><w:br/><w:t>后</w:t><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/><w:t>\u00ADb</w:t>"
                    + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>"
            )
        );

    [Fact]
    public void Read_IndentByTabOrSpaces_IsNotText() =>
        Assert.Equal("正文", Read("<w:p><w:r><w:tab/><w:t xml:space=\"preserve\">　　正文　</w:t></w:r></w:p>"));

    [Fact]
    public void Read_TrackedChanges_AsIfAccepted() =>
        Assert.Equal(
            "共35件\n合并一段",
            Read(
                "<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>34</w:delText><w:t>34</w:t></w:r></w:del><w:ins>"
                    + R("35")
                    + "</w:ins><w:moveFrom>"
                    + R("旧")
                    + "</w:moveFrom><w:moveTo>"
                    + R("件")
                    + "</w:moveTo></w:p>"
                    + P("合并", "<w:rPr><w:del w:id=\"1\"/></w:rPr>")
                    + P("一段")
            )
        );

    [Fact]
    public void Read_HiddenText_IsLeftOut() =>
        Assert.Equal(
            "见",
            Read("<w:p>" + R("隐", "<w:vanish/>") + R("见", "<w:vanish w:val=\"0\"/>") + "</w:p>" + P(""))
        );

    [Fact]
    public void Read_TextHiddenByStyle_IsLeftOut() =>
        Assert.Equal(
            "见",
            BlockPrint.Of(
                Opened.Bytes(
                    Of(
                        P("隐", "<w:pStyle w:val=\"b\"/>")
                            + "<w:p>"
                            + R("藏", "<w:rStyle w:val=\"h\"/>")
                            + R("见")
                            + "</w:p>",
                        styles: "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
                            + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style>"
                            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
                    ),
                    "a.docx"
                )
            )
        );

    [Fact]
    public void Read_ContentControls_CountAndTheirPromptsDoNot() =>
        Assert.Equal(
            "单位：某局\n块\n[2×2]\na|·\n1|2",
            Read(
                "<w:p>"
                    + R("单位：")
                    + "<w:sdt><w:sdtPr/><w:sdtContent>"
                    + R("某局")
                    + "</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtContent>"
                    + P("块")
                    + "</w:sdtContent></w:sdt>"
                    + Table(
                        Row(
                            Cell("a"),
                            "<w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                                + P("单击此处输入文字")
                                + "</w:sdtContent></w:sdt></w:tc>"
                        ),
                        "<w:sdt><w:sdtContent>"
                            + Row(Cell("1"), "<w:sdt><w:sdtContent>" + Cell("2") + "</w:sdtContent></w:sdt>")
                            + "</w:sdtContent></w:sdt>"
                    )
            )
        );

    [Fact]
    public void Read_TextBox_ComesOnceAfterItsParagraph() =>
        Assert.Equal(
            "正文\n框内\n[1×2]\n1|2",
            Read(
                "<w:p>"
                    + R("正")
                    + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                    + P("框内")
                    + Table(Row(Cell("1"), Cell("2")))
                    + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                    + P("框内")
                    + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                    + R("文")
                    + "</w:p>"
            )
        );

    [Fact]
    public void Read_Fields_ShowTheirResultButNoTableOfContents()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        Assert.Equal(
            "共12件\n一、总体情况",
            Read(
                $"<w:p>{Begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{Separate}{R("一、总体情况 1")}</w:p>"
                    + $"<w:p>{R("二、主动公开 2")}</w:p><w:p>{End}</w:p>"
                    + $"<w:p>{R("共")}{Begin}<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>{Separate}{R("12")}{End}{R("件")}</w:p>"
                    + P("一、总体情况")
            )
        );
    }

    [Fact]
    public void Read_Ruby_TakesTheBase() =>
        Assert.Equal(
            "湛河",
            Read(
                $"<w:p><w:r><w:ruby><w:rt>{R("zhan")}</w:rt><w:rubyBase>{R("湛")}</w:rubyBase></w:ruby></w:r>{R("河")}</w:p>"
            )
        );

    [Fact]
    public void Read_DocumentTitle_IsDeclared()
    {
        var content = ZipFile.Of(
            ("word/document.xml", $"<w:document xmlns:w=\"{Transitional}\"><w:body>{P("甲")}</w:body></w:document>"),
            ("docProps/core.xml", "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>年度报告</dc:title></c>")
        );

        Assert.Equal("年度报告", Opened.Bytes(content, "a.docx").DeclaredTitle);
    }

    [Fact]
    public void Read_EntityBomb_IsRefused()
    {
        var content = ZipFile.Of(
            (
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY a \"公开\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\""
                    + $"{Transitional}\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
            )
        );

        Assert.Contains("已损坏", Opened.Refusal(content, "a.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NestedDeeperThanTheLimit_IsRefused()
    {
        var body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000));

        Assert.Contains("嵌套过深", Opened.Refusal(Of(body), "a.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PartCutOff_IsRefused()
    {
        var content = ZipFile.Of(("word/document.xml", $"<w:document xmlns:w=\"{Transitional}\"><w:body><w:p>"));

        Assert.Contains("已损坏", Opened.Refusal(content, "a.docx"), StringComparison.Ordinal);
    }
}
