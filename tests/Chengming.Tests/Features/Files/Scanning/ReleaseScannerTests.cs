using System.Text;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Sniffing;
using Chengming.Tests.Architecture;
using Chengming.Tests.Features.Files.Samples;

namespace Chengming.Tests.Features.Files.Scanning;

public class ReleaseScannerTests
{
    private static readonly ReleaseScanner Scanner = new(TimeProvider.System);

    [Fact]
    public void Word_TellingFile_EverythingIsFoundWhereItIs() =>
        Assert.Equal(
            [
                "批注 王五：这里不能公开 @批注第 1 段",
                "修订痕迹 删除（张三、李四）：五千 @正文第 2 段",
                "修订痕迹 插入（张三、李四）：三千 @正文第 2 段",
                "修订痕迹 格式或段落（张三） @正文第 3 段",
                "隐藏文字 内部掌握 @正文第 5 段",
                "看不见的文字 白字 @正文第 5 段",
                "公民身份号码 1101************2X @正文第 7 段",
                "手机号码 138******45 @页眉第 1 段",
                "文档属性 作者：张三 @文档属性",
                "文档属性 最后修改人：李四 @文档属性",
                "文档属性 单位：某科技公司 @文档属性",
                "文档属性 内部编号：2024-7 @文档属性",
                "拍摄位置 约北纬 34.8°，东经 113.7° @media/image.jpg",
                "图片附带信息 相机型号：Cam-7 @media/image.jpg",
                "图片附带信息 作者：张三 @media/image.jpg",
            ],
            Words(TellingFiles.Word(), "docx")
        );

    [Fact]
    public void Excel_TellingFile_EverythingIsFoundWhereItIs() =>
        Assert.Equal(
            [
                "公民身份号码 1101************2X @工作表“公开” B3",
                "隐藏的行或列 隐藏的行：3 @工作表“公开”",
                "隐藏的行或列 隐藏的列：3–3 @工作表“公开”",
                "隐藏的工作表 底稿 @工作表“底稿”",
                "手机号码 138******45 @工作表“底稿” B1",
                "隐藏的名称 密：底稿!$A$1 @名称",
                "批注 核对后删 @批注 A1",
                "文档属性 作者：张三 @文档属性",
                "文档属性 最后修改人：李四 @文档属性",
                "文档属性 单位：某科技公司 @文档属性",
                "文档属性 内部编号：2024-7 @文档属性",
            ],
            Words(TellingFiles.Excel(), "xlsx")
        );

    [Fact]
    public void Slides_TellingFile_EverythingIsFound()
    {
        var terms = Scan(TellingFiles.Slides(), "pptx").Findings.Select(f => f.Kind).ToHashSet();

        Assert.Equal(
            [
                FindingKind.HiddenSlide,
                FindingKind.Notes,
                FindingKind.Mobile,
                FindingKind.Comment,
                FindingKind.Properties,
            ],
            terms.OrderBy(k =>
                k.Code switch
                {
                    "hidden-slide" => 0,
                    "speaker-notes" => 1,
                    "mobile-number" => 2,
                    "comment" => 3,
                    _ => 4,
                }
            )
        );
    }

    [Fact]
    public void Pdf_TellingFile_EverythingIsFoundWhereItIs() =>
        Assert.Equal(
            [
                "文档属性 Author：Zhang San @整个文件",
                "文档属性 Subject：x @整个文件",
                "文档属性 XMP 元数据 @整个文件",
                "脚本或自动动作 JavaScript @整个文件",
                "脚本或自动动作 JavaScript @整个文件",
                "内嵌附件 a.txt @整个文件",
                "批注 reviewer：delete this @第 1 页",
                "脚本或自动动作 Launch：calc.exe @第 1 页",
                "公民身份号码 1101******** ****2X @第 1 页",
                "看不见的文字 不显示的文字：invisible words @第 1 页",
                "看不见的文字 页面以外的文字：outside @第 1 页",
            ],
            Words(TellingFiles.Pdf(), "pdf")
        );

    [Fact]
    public void Pdf_AppendedTo_KeepsAnOlderRevision()
    {
        var twice = TellingFiles.AppendedPdf("", "q Q");

        Assert.Contains(Scan(twice, "pdf").Findings, f => f.Kind == FindingKind.OlderRevision);
    }

    [Theory]
    [InlineData("linearized.pdf")]
    [InlineData("libreoffice-portrait.pdf")]
    [InlineData("chromium-unruled.pdf")]
    public void Pdf_Ordinary_HasNoOlderRevision(string sample)
    {
        var file = File.ReadAllBytes(Path.Combine(SourceTree.Root, "tests/Chengming.Pdf.Tests/Samples", sample));

        Assert.DoesNotContain(
            Scan(file, "pdf").Findings,
            f => f.Kind == FindingKind.OlderRevision || f.Kind == FindingKind.UnseenText || f.Kind == FindingKind.Script
        );
    }

    [Fact]
    public void Picture_WithPosition_SaysWhereRoughly()
    {
        var jpeg = SamplePictures.Jpeg(
            SamplePictures.ExifSegment(SamplePictures.Exif()),
            SamplePictures.JpegSegment(0xFE, "mobile 13837912345"u8.ToArray())
        );

        Assert.Equal(
            [
                "拍摄位置 约北纬 34.8°，东经 113.7° @整个文件",
                "图片附带信息 相机型号：Cam-7 @整个文件",
                "图片附带信息 作者：张三 @整个文件",
                "图片附带信息 COM：mobile 138******45 @整个文件",
                "手机号码 138******45 @整个文件",
            ],
            Words(jpeg, "jpg")
        );
    }

    [Fact]
    public void Picture_Plain_HasNoFindingButIsNotCalledClean()
    {
        foreach (
            var (kind, file) in new[]
            {
                ("jpg", SamplePictures.Jpeg()),
                ("png", SamplePictures.Png()),
                ("gif", SamplePictures.Gif),
                ("webp", SamplePictures.Webp),
            }
        )
        {
            var scan = Scan(file, kind);

            Assert.Empty(scan.Findings);
            Assert.NotEmpty(scan.NotChecked);
            Assert.False(scan.IsClean);
        }
    }

    [Fact]
    public void Png_Texts_AreFound()
    {
        var png = SamplePictures.Png(
            2,
            2,
            SamplePictures.PngChunk("tEXt", "Author\0Zhang"u8.ToArray()),
            SamplePictures.PngChunk("eXIf", SamplePictures.Exif())
        );

        var kinds = Scan(png, "png").Findings.Select(f => f.Kind).ToHashSet();

        Assert.Equal([FindingKind.PictureData, FindingKind.Position], kinds);
    }

    [Fact]
    public void Html_HiddenAndComments_AreFound()
    {
        const string Page =
            "<!doctype html><meta name=author content=张三><!-- 内部 --><p>公开</p><p style='display: none'>13837912345</p><script></script>";

        var kinds = Scan(Encoding.UTF8.GetBytes(Page), "html").Findings.Select(f => f.Kind).ToHashSet();

        Assert.True(
            kinds.SetEquals([
                FindingKind.Comment,
                FindingKind.Properties,
                FindingKind.Script,
                FindingKind.HiddenText,
                FindingKind.Mobile,
            ])
        );
    }

    [Fact]
    public void Text_InGb18030_IsRead()
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("一\n住址：某县某镇王家沟\n");

        var finding = Assert.Single(Scan(text, "txt").Findings);

        Assert.Equal(FindingKind.HomeAddress, finding.Kind);
        Assert.Equal(
            new FindingPlace
            {
                Paragraph = 2,
                Start = 3,
                Length = 7,
            },
            finding.Where
        );
    }

    [Fact]
    public void Word_Clean_IsClean() => Assert.True(Scan(SampleOffice.Word("公开的内容"), "docx").IsClean);

    [Fact]
    public void Excel_Clean_IsClean() =>
        Assert.True(Scan(SampleOffice.Excel(d => SampleOffice.AddSheet(d, "表", ["a", "1"])), "xlsx").IsClean);

    [Fact]
    public void Word_WhiteOnDarkGround_IsNoFinding()
    {
        var file = SampleOffice.Word("x");
        var xml = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:pPr><w:shd w:fill="1F4E79"/></w:pPr><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>标题</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>可见</w:t></w:r></w:p></w:body></w:document>
            """;

        Assert.Empty(
            Scan(SamplePackages.With(file, "word/document.xml", Encoding.UTF8.GetBytes(xml)), "docx").Findings
        );
    }

    [Fact]
    public void Word_ValueTornOverRuns_IsFound()
    {
        var file = SampleOffice.Word(d =>
            d.MainDocumentPart!.Document.Body!.Append(
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                    SampleOffice.Run("证110105"),
                    SampleOffice.Run("19491231"),
                    SampleOffice.Run("002X")
                )
            )
        );

        var finding = Assert.Single(Scan(file, "docx").Findings);
        Assert.Equal((1, 18), (finding.Where.Start, finding.Where.Length));
    }

    [Fact]
    public void Excel_TelephoneTypedAsNumber_IsFound()
    {
        var file = SampleOffice.Excel(d =>
        {
            var sheet = SampleOffice.AddSheet(d, "表", ["a"]);
            sheet
                .Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>()
                .Single()
                .Append(
                    new DocumentFormat.OpenXml.Spreadsheet.Cell(
                        new DocumentFormat.OpenXml.Spreadsheet.CellValue("1.3837912345E10")
                    )
                    {
                        CellReference = "B1",
                    }
                );
        });

        Assert.Equal(FindingKind.Mobile, Assert.Single(Scan(file, "xlsx").Findings).Kind);
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("ofd")]
    [InlineData("mp4")]
    [InlineData("zip")]
    public void KindsThatAreNotRead_AreNeverCalledClean(string kind)
    {
        var scan = Scan([1, 2, 3], kind);

        Assert.False(scan.IsClean);
        Assert.Contains("不能自动检查", Assert.Single(scan.NotChecked), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_IsNeverCalledClean()
    {
        foreach (var kind in new[] { "docx", "xlsx", "pptx", "pdf", "jpg" })
        {
            Assert.NotEmpty(Scan("garbage"u8.ToArray(), kind).NotChecked);
        }
    }

    [Fact]
    public void TooSlow_StopsAndSaysSo()
    {
        var scanner = new ReleaseScanner(TimeProvider.System) { Longest = TimeSpan.FromTicks(-1) };

        var scan = scanner.Scan(TellingFiles.Word(), FileKinds.WithId("docx"), TestContext.Current.CancellationToken);

        Assert.Contains("用时过长", Assert.Single(scan.NotChecked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pptx")]
    [InlineData("pdf")]
    [InlineData("jpg")]
    public void Hostile_BytesChangedAtRandom_EndInAnAnswer(string kind)
    {
        var file = kind switch
        {
            "docx" => TellingFiles.Word(),
            "xlsx" => TellingFiles.Excel(),
            "pptx" => TellingFiles.Slides(),
            "pdf" => TellingFiles.Pdf(),
            _ => SamplePictures.Jpeg(SamplePictures.ExifSegment(SamplePictures.Exif())),
        };
        var random = new Random(20260102);
        for (var round = 0; round < 150; round++)
        {
            var changed = (byte[])file.Clone();
            for (var i = 0; i < 1 + (round / 20); i++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            var scan = Scan(round % 5 == 0 ? changed[..random.Next(changed.Length)] : changed, kind);

            Assert.True(scan.Findings.Count > 0 || scan.NotChecked.Count > 0 || kind != "jpg");
        }
    }

    private static ReleaseScan Scan(byte[] content, string kind) =>
        Scanner.Scan(content, FileKinds.WithId(kind), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Words(byte[] content, string kind) =>
        Scan(content, kind).Findings.Select(f => $"{f.Kind.Term} {f.What} @{f.Where}");
}
