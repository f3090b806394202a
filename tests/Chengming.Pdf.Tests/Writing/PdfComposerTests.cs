using Chengming.Pdf.Fonts;
using Chengming.Pdf.Writing;

namespace Chengming.Pdf.Tests.Writing;

public class PdfComposerTests
{
    private const string Prose =
        "本机关主动公开信息1,234条（其中“政策解读”56条），同比增长12.5%；受理申请78件——均已按期答复……详见“公开指南”。";

    // 450 × 640 points of type area, so that at 10 pt a line holds 45 characters and a page 32 lines of 20 pt.
    private static readonly PageSetup Setup = new(550, 740, Top: 50, Right: 50, Bottom: 50, Left: 50);
    private static readonly TextStyle Body = new(TestFont.Face, 10, 20) { FirstLineIndent = 2 };
    private static readonly TextStyle Heading = new(TestFont.Face.Emboldened, 12, 20);

    [Fact]
    public void Save_EveryKindOfBlock_PassesQpdfAndReadsBack()
    {
        var composer = Composer();
        composer.Heading(1, "示例县应急管理局\n年度报告", Heading);
        composer.Paragraph(Prose, Body);
        composer.Paragraph([new TextRun("（一）依申请公开。", TestFont.Face.Emboldened), new TextRun(Prose)], Body);
        composer.Space(10);
        composer.Table(TableTests.Matrix(Body with { FirstLineIndent = 0 }, bodyRows: 3));
        composer.PageBreak();
        composer.Paragraph("末页𠮷", Body);

        var (pdf, receipt) = Saved(composer);

        PdfTools.Check(pdf);
        Assert.Equal(2, receipt.Pages);
        Assert.Empty(receipt.MissingCharacters);
        var text = PdfTools.Text(pdf);
        Assert.StartsWith("示例县应急管理局年度报告" + Prose, text, StringComparison.Ordinal);
        Assert.Contains("（一）依申请公开。" + Prose, text, StringComparison.Ordinal);
        Assert.EndsWith("末页𠮷—2—", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_Font_IsEmbeddedSubsetWithUnicode()
    {
        var composer = Composer();
        composer.Paragraph(Prose, Body);

        var line = Assert.Single(PdfTools.Fonts(Saved(composer).Pdf));

        Assert.Matches(@"^[A-Z]{6}\+TestSong-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes\s", line);
    }

    [Fact]
    public void Save_SameInput_GivesSameBytes()
    {
        byte[] Once()
        {
            var composer = Composer();
            composer.Heading(1, "标题", Heading);
            composer.Paragraph(Prose, Body);
            return Saved(composer).Pdf;
        }

        Assert.Equal(Once(), Once());
    }

    [Fact]
    public void Save_Information_IsStated()
    {
        var composer = new PdfComposer(
            new PdfDocumentInfo(
                "某局（2025年）",
                Author: "某局",
                CreatedAt: new DateTimeOffset(2026, 1, 20, 9, 30, 0, TimeSpan.FromHours(8))
            ),
            Setup
        );
        composer.Paragraph("正文", Body);
        var pdf = Saved(composer).Pdf;

        var info = PdfTools.Info(pdf, "-rawdates");

        Assert.Matches(@"Title:\s+某局（2025年）", info);
        Assert.Matches(@"Author:\s+某局", info);
        Assert.Matches(@"CreationDate:\s+D:20260120093000\+08'00'", info);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Contains("/Lang (zh-CN)", PdfTools.Source(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_MissingCharacter_IsReportedAndStillReadBack()
    {
        var composer = Composer();
        composer.Paragraph("姓名：\u3400某", Body);

        var (pdf, receipt) = Saved(composer);

        Assert.Equal(["\u3400"], receipt.MissingCharacters);
        Assert.StartsWith("姓名：\u3400某", PdfTools.Text(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_SecondFont_DrawsWhatTheFirstLacks()
    {
        var few = TrueTypeFont.Parse(TestFont.Build("姓名"));
        var composer = Composer();
        composer.Paragraph("姓名某", Body with { Face = new Typeface([few, TestFont.Font]) });

        var (pdf, receipt) = Saved(composer);

        Assert.Empty(receipt.MissingCharacters);
        Assert.Equal(2, PdfTools.Fonts(pdf).Count);
        Assert.StartsWith("姓名某", PdfTools.Text(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_InvisibleCharacters_AreLeftOutWithoutReport()
    {
        var composer = Composer();
        composer.Paragraph("一\u200B二\uFEFF三\u0007四", Body);

        var (pdf, receipt) = Saved(composer);

        Assert.Empty(receipt.MissingCharacters);
        Assert.StartsWith("一二三四", PdfTools.Text(pdf), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "GB/T 9704：单页码居右，双页码居左")]
    public void Save_PageNumbers_StandOutside()
    {
        var composer = Composer();
        composer.Paragraph("一", Body);
        composer.PageBreak();
        composer.Paragraph("二", Body);

        var boxes = TableTests
            .Words(Saved(composer).Pdf)
            .Where(w => w.Text.Contains('—', StringComparison.Ordinal))
            .ToList();

        // “— 1 —” is 1 + 0.5 + 0.5 + 0.5 + 1 = 3.5 em of 14 pt = 49 pt wide, one em (14 pt) in from the margin of 50.
        Assert.Equal(550 - 50 - 14, boxes.Where(b => b.Page == 1).Max(b => b.Right), 0.1);
        Assert.Equal(50 + 14, boxes.Where(b => b.Page == 2).Min(b => b.Left), 0.1);
    }

    [Fact]
    public void Save_PageNumbers_LeaveOutFrontAndBack_AndBeginWithOneBetween()
    {
        var composer = new PdfComposer(new PdfDocumentInfo("试样"), Setup)
        {
            PageNumbers = new PageNumbers(TestFont.Face) { NoneOnFirst = 1, NoneOnLast = 1 },
        };
        foreach (var text in new[] { "一", "二", "三", "四" })
        {
            composer.Paragraph(text, Body);
            composer.PageBreak();
        }

        composer.Paragraph("五", Body);
        var words = TableTests.Words(Saved(composer).Pdf).Where(w => w.Text is "1" or "2" or "3" or "4").ToList();

        Assert.Equal([(2, "1"), (3, "2"), (4, "3")], words.Select(w => (w.Page, w.Text)));
        // Page 1 of the numbered ones is an odd page, wherever it stands in the file.
        Assert.True(words[0].Left > 550 / 2);
        Assert.True(words[1].Left < 550 / 2);
    }

    [Fact]
    public void Save_Headings_AreBookmarksByLevel()
    {
        var composer = Composer();
        composer.Heading(1, "报告", Heading);
        composer.Heading(2, "一、总体情况", Heading);
        composer.Paragraph("正文", Body);
        composer.Heading(3, "（一）主动公开", Heading);
        composer.Paragraph("正文", Body);
        composer.Heading(2, "二、主动公开情况", Heading);
        composer.Paragraph("正文", Body);

        var outline = PdfTools.Outline(Saved(composer).Pdf);

        Assert.Equal(["报告", ">一、总体情况", ">>（一）主动公开", ">二、主动公开情况"], outline);
    }

    [Theory]
    // 32 lines fit on a page. After 30 lines a heading and one line would fit, but a paragraph of five lines needs two.
    [InlineData(29, 1)]
    [InlineData(30, 2)]
    [InlineData(31, 2)]
    public void Heading_NeverEndsAPage(int linesBefore, int page)
    {
        var composer = Composer();
        composer.Paragraph(string.Join('\n', Enumerable.Repeat("行", linesBefore)), Body);
        composer.Heading(2, "标题", Heading);
        composer.Paragraph(new string('文', 200), Body);

        var pdf = Saved(composer).Pdf;

        Assert.Contains("标题", PdfTools.Text(pdf, page), StringComparison.Ordinal);
    }

    [Theory]
    // The kept paragraph has 5 lines and what follows 2: after 25 lines they just fit, after 26 both go on to page 2.
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    public void Paragraph_KeptWithNext_StandsWholeOnItsPage(int linesBefore, int page)
    {
        var composer = Composer();
        composer.Paragraph(string.Join('\n', Enumerable.Repeat("行", linesBefore)), Body);
        composer.Paragraph("甲\n乙\n丙\n丁\n戊", Body with { KeepsWithNext = true });
        composer.Paragraph("机关\n日期", Body);

        var text = PdfTools.Text(Saved(composer).Pdf, page);

        Assert.Contains("甲乙丙丁戊机关日期", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraph_Indented_KeepsWhiteOnBothSides()
    {
        // 45 em of room without 30 at the left and 4 at the right are 11: three characters centred stand 4 em in from 350.
        var composer = Composer();
        composer.Paragraph(
            "日期处",
            Body with
            {
                FirstLineIndent = 0,
                Alignment = TextAlignment.Centre,
                LeftIndent = 30,
                RightIndent = 4,
            }
        );

        var word = TableTests.Words(Saved(composer).Pdf).OrderBy(w => w.Top).First();

        Assert.Equal(50 + 300 + 40, word.Left, 0.5);
    }

    [Fact]
    public void Paragraph_LastLineAlone_TakesOneLineWithIt()
    {
        // 33 lines: 32 fit, so that one would stand alone on page 2; it takes the one before with it.
        var composer = Composer();
        composer.Paragraph(string.Join('\n', Enumerable.Range(1, 33).Select(i => $"第{i}行")), Body);

        var text = PdfTools.Text(Saved(composer).Pdf, 2);

        Assert.StartsWith("第32行第33行", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraph_Justified_FillsTheLine()
    {
        // 45 em: 44 characters and then “（” that may not end the line, so that 44 are stretched over 45 em: 450 pt.
        var composer = Composer();
        composer.Paragraph(new string('文', 44) + "（" + new string('文', 10), Body with { FirstLineIndent = 0 });

        var first = TableTests.Words(Saved(composer).Pdf).OrderBy(w => w.Top).First();

        Assert.Equal(50 + 450, first.Right, 0.5);
        Assert.Equal(44, first.Text.Length);
    }

    internal static PdfComposer Composer() =>
        new(new PdfDocumentInfo("试样"), Setup) { PageNumbers = new PageNumbers(TestFont.Face) };

    internal static (byte[] Pdf, PdfReceipt Receipt) Saved(PdfComposer composer)
    {
        using var stream = new MemoryStream();
        var receipt = composer.Save(stream);
        return (stream.ToArray(), receipt);
    }
}
