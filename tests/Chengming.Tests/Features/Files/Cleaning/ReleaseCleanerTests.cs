using System.IO.Compression;
using System.Text;
using Chengming.Features.Files.Cleaning;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Sniffing;
using Chengming.Pdf.Tests.Reading;
using Chengming.Tests.Architecture;
using Chengming.Tests.Features.Files.Samples;
using DocumentFormat.OpenXml.Packaging;

namespace Chengming.Tests.Features.Files.Cleaning;

public class ReleaseCleanerTests
{
    private static readonly ReleaseScanner Scanner = new(TimeProvider.System);
    private static readonly ReleaseCleaner Cleaner = new(Scanner);

    public static TheoryData<string, byte[]> TellingSamples =>
        new()
        {
            { "docx", TellingFiles.Word() },
            { "xlsx", TellingFiles.Excel() },
            { "pptx", TellingFiles.Slides() },
            { "pdf", TellingFiles.Pdf() },
            { "jpg", SamplePictures.Jpeg(SamplePictures.ExifSegment(SamplePictures.Exif())) },
            {
                "png",
                SamplePictures.Png(
                    2,
                    2,
                    SamplePictures.PngChunk("tEXt", "Author\0x"u8.ToArray()),
                    SamplePictures.PngChunk("eXIf", SamplePictures.Exif())
                )
            },
        };

    [Theory]
    [MemberData(nameof(TellingSamples))]
    public void Clean_TellingFile_LeavesNothingCleanable(string kind, byte[] original)
    {
        var before = (byte[])original.Clone();
        Assert.Contains(
            Scanner.Scan(original, FileKinds.WithId(kind), TestContext.Current.CancellationToken).Findings,
            f => f.IsCleanable
        );

        var copy = Clean(original, kind);

        Assert.NotNull(copy.Content);
        Assert.DoesNotContain(copy.Remaining, f => f.IsCleanable);
        Assert.Equal(before, original);
    }

    [Theory]
    [MemberData(nameof(TellingSamples))]
    public void Clean_Twice_ChangesNothingMore(string kind, byte[] original)
    {
        var once = Clean(original, kind).Content!;

        Assert.Equal(once, Clean(once, kind).Content);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pptx")]
    public void Clean_Office_HasNoNewFlaws(string kind)
    {
        var original = TellingSamples.Single(s => s.Data.Item1 == kind).Data.Item2;

        var flaws = SampleOffice.Flaws(Clean(original, kind).Content!, kind);

        Assert.Empty(flaws.Except(SampleOffice.Flaws(original, kind)));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Clean_Office_OpensInLibreOffice(string kind)
    {
        var original = TellingSamples.Single(s => s.Data.Item1 == kind).Data.Item2;

        Assert.True(OtherPrograms.ToPdf(Clean(original, kind).Content!, kind).AsSpan().StartsWith("%PDF"u8));
    }

    [Fact]
    public void Clean_Word_AcceptsChangesAndJoinsParagraphs()
    {
        using var opened = new MemoryStream(Clean(TellingFiles.Word(), "docx").Content!);
        using var document = WordprocessingDocument.Open(opened, false);

        Assert.Equal(
            [
                "关于公开的通知",
                "处罚款三千元",
                "前半段，后半段。",
                "可见白字",
                "有批注",
                "户主身份证11010519491231002X",
            ],
            document
                .MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
                .Select(p => p.InnerText)
        );
        Assert.Null(document.MainDocumentPart.WordprocessingCommentsPart);
        Assert.Equal("通知", document.PackageProperties.Title);
    }

    [Fact]
    public void Clean_WordWithChangesWithinChanges_LeavesNone()
    {
        const string Xml = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:ins w:id="1" w:author="a"><w:r><w:rPr><w:rPrChange w:id="2" w:author="a"><w:rPr/></w:rPrChange></w:rPr><w:t>留</w:t></w:r>
            <w:del w:id="3" w:author="b"><w:r><w:delText>去</w:delText></w:r></w:del></w:ins></w:p>
            <w:tbl><w:tr><w:trPr><w:del w:id="4" w:author="b"/></w:trPr><w:tc><w:p><w:r><w:t>去</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p/></w:body></w:document>
            """;
        var original = SamplePackages.With(SampleOffice.Word("x"), "word/document.xml", Encoding.UTF8.GetBytes(Xml));

        var copy = Clean(original, "docx");

        Assert.Empty(copy.Remaining);
        using var document = WordprocessingDocument.Open(new MemoryStream(copy.Content!), false);
        Assert.Equal("留", document.MainDocumentPart!.Document.Body!.InnerText.Trim());
        Assert.Empty(document.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>());
    }

    [Fact]
    public void Clean_WithoutTheChoice_KeepsWhatIsHiddenAndSaysSo()
    {
        var copy = Clean(TellingFiles.Excel(), "xlsx", removeHidden: false);

        Assert.Contains(copy.Remaining, f => f.Kind == FindingKind.HiddenSheet);
        Assert.Contains(copy.Remaining, f => f.Kind == FindingKind.HiddenRows);
        Assert.DoesNotContain(copy.Remaining, f => f.Kind == FindingKind.Comment);
    }

    [Fact]
    public void Clean_Excel_NothingOfTheHiddenIsLeftInAnyPart()
    {
        var copy = Clean(TellingFiles.Excel(), "xlsx").Content!;

        var all = AllText(copy);
        Assert.DoesNotContain("底稿", all, StringComparison.Ordinal);
        Assert.DoesNotContain("13837912345", all, StringComparison.Ordinal);
        Assert.DoesNotContain(TellingFiles.Identity, all, StringComparison.Ordinal);
        Assert.DoesNotContain("王五", all, StringComparison.Ordinal);
        Assert.Contains("可见的串", all, StringComparison.Ordinal);
        Assert.Contains("<v>42</v>", all.Replace("x:", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("SUM(", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_Excel_OnlyHiddenSheets_IsRefused()
    {
        var file = SampleOffice.Excel(d =>
        {
            SampleOffice.AddSheet(d, "表", ["a"]);
            SampleOffice.SheetNamed(d, "表").State = DocumentFormat.OpenXml.Spreadsheet.SheetStateValues.Hidden;
        });

        var copy = Clean(file, "xlsx");

        Assert.Null(copy.Content);
        Assert.Contains("没有内容", Assert.Single(copy.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_Slides_NotesAndHiddenOnesAreGone()
    {
        var all = AllText(Clean(TellingFiles.Slides(), "pptx").Content!);

        Assert.Contains("封面", all, StringComparison.Ordinal);
        Assert.DoesNotContain("不讲的一页", all, StringComparison.Ordinal);
        Assert.DoesNotContain("先问领导", all, StringComparison.Ordinal);
        Assert.DoesNotContain("王五", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_Jpeg_KeepsPixelsAndHowItIsTurned()
    {
        var original = SamplePictures.Jpeg(SamplePictures.ExifSegment(SamplePictures.Exif(orientation: 6)));

        var copy = Clean(original, "jpg").Content!;

        Assert.Equal(Pixels(original), Pixels(copy));
        Assert.Equal("6", OtherPrograms.OnFile(copy, "jpg", "identify", "-format", "%[EXIF:Orientation]").Trim());
        Assert.DoesNotContain("Cam-7", Encoding.Latin1.GetString(copy), StringComparison.Ordinal);

        static string Pixels(byte[] jpeg) => OtherPrograms.OnFile(jpeg, "jpg", "identify", "-format", "%#");
    }

    [Fact]
    public void Clean_JpegWithBytesBehind_CutsThemOff()
    {
        byte[] original = [.. SamplePictures.Jpeg(), .. "left over"u8];

        Assert.Equal(SamplePictures.Jpeg(), Clean(original, "jpg").Content);
    }

    [Fact]
    public void Clean_Png_IsStillAPicture()
    {
        var copy = Clean(TellingSamples.Single(s => s.Data.Item1 == "png").Data.Item2, "png").Content!;

        Assert.Equal(SamplePictures.Png(), copy);
        Assert.Contains("PNG 2x2", OtherPrograms.OnFile(copy, "png", "identify"), StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_Pdf_NothingCarriedAlongIsLeft()
    {
        var copy = Clean(TellingFiles.Pdf(), "pdf").Content!;

        var all = Encoding.Latin1.GetString(copy);
        foreach (
            var gone in new[]
            {
                "secret attachment",
                "JavaScript",
                "xmpmeta",
                "calc.exe",
                Hex("delete this"),
                Hex("Zhang San"),
                "EmbeddedFile",
                "Launch",
            }
        )
        {
            Assert.DoesNotContain(gone, all, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(Hex("https://www.gov.cn/"), all, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("(Notice)", all, StringComparison.Ordinal);

        static string Hex(string text) => Convert.ToHexString(Encoding.Latin1.GetBytes(text));
    }

    [Theory]
    [InlineData("object-streams.pdf")]
    [InlineData("linearized.pdf")]
    [InlineData("libreoffice-portrait.pdf")]
    [InlineData("libreoffice-landscape.pdf")]
    [InlineData("chromium-unruled.pdf")]
    [InlineData("chromium-vertical-heads.pdf")]
    public void Clean_RealPdf_SaysTheSameAndIsSound(string sample)
    {
        var original = File.ReadAllBytes(Path.Combine(SourceTree.Root, "tests/Chengming.Pdf.Tests/Samples", sample));

        var copy = Clean(original, "pdf").Content!;

        Assert.Contains(
            "No syntax or stream encoding errors",
            OtherPrograms.OnFile(copy, "pdf", "qpdf", "--check"),
            StringComparison.Ordinal
        );
        Assert.Equal(Text(original), Text(copy));

        static string Text(byte[] pdf) => OtherPrograms.OnFile(pdf, "pdf", "sh", "-c", "pdftotext -layout \"$0\" -");
    }

    [Fact]
    public void Clean_PdfAppendedTo_DropsTheOlderState()
    {
        var twice = TellingFiles.AppendedPdf(
            "BT /F1 12 Tf 50 700 Td (older) Tj ET",
            "BT /F1 12 Tf 50 700 Td (newer) Tj ET"
        );

        var copy = Clean(twice, "pdf");

        Assert.DoesNotContain("(older)", Encoding.Latin1.GetString(copy.Content!), StringComparison.Ordinal);
        Assert.Contains("(newer)", Encoding.Latin1.GetString(copy.Content!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encrypted-aes-256.pdf", "权限保护")]
    public void Clean_ProtectedPdf_IsRefusedWithAdvice(string sample, string reason)
    {
        var original = File.ReadAllBytes(Path.Combine(SourceTree.Root, "tests/Chengming.Pdf.Tests/Samples", sample));

        var copy = Clean(original, "pdf");

        Assert.Null(copy.Content);
        Assert.Contains(reason, Assert.Single(copy.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_SignedPdf_IsRefusedWithAdvice()
    {
        var signed = PdfFile
            .OnePage("", page: "/Annots[7 0 R]")
            .Add(7, "<</Type/Annot/Subtype/Widget/FT/Sig/T(seal)/Rect[0 0 9 9]/V<</Type/Sig/Contents<00>>>>>")
            .ToBytes();

        var copy = Clean(signed, "pdf");

        Assert.Null(copy.Content);
        Assert.Contains("电子签章", Assert.Single(copy.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("mp4")]
    [InlineData("tif")]
    public void Clean_KindsThatCannotBe_IsRefusedWithAdvice(string kind)
    {
        var copy = Clean([1, 2, 3], kind);

        Assert.Null(copy.Content);
        Assert.Contains("不能在这里清理", Assert.Single(copy.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TellingSamples))]
    public void Clean_BytesChangedAtRandom_EndsInACopyOrAReason(string kind, byte[] original)
    {
        var random = new Random(20260103);
        for (var round = 0; round < 60; round++)
        {
            var changed = (byte[])original.Clone();
            for (var i = 0; i < 1 + (round / 10); i++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            var copy = Clean(changed, kind);

            Assert.True(copy.Content is not null || copy.Remarks.Count > 0);
        }
    }

    private static CleanedCopy Clean(byte[] content, string kind, bool removeHidden = true) =>
        Cleaner.Clean(
            content,
            FileKinds.WithId(kind),
            new CleaningChoices(removeHidden),
            TestContext.Current.CancellationToken
        );

    private static string AllText(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return string.Concat(
            archive.Entries.Select(e =>
            {
                using var reader = new StreamReader(e.Open());
                return e.FullName + reader.ReadToEnd();
            })
        );
    }
}
