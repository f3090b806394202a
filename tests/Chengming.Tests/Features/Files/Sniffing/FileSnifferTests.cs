using System.Text;
using Chengming.Features.Files.Sniffing;
using Chengming.Pdf.Tests.Reading;
using Chengming.Tests.Architecture;
using Chengming.Tests.Features.Files.Samples;

namespace Chengming.Tests.Features.Files.Sniffing;

public class FileSnifferTests
{
    private static readonly byte[] OnePagePdf = PdfFile.OnePage("BT /F1 12 Tf 50 700 Td (Hello) Tj ET").ToBytes();

    public static TheoryData<string, byte[]> GoodFiles =>
        new()
        {
            { "a.pdf", OnePagePdf },
            { "a.docx", SampleOffice.Word("正文") },
            { "a.xlsx", SampleOffice.Excel(d => SampleOffice.AddSheet(d, "表一", ["姓名"])) },
            { "a.pptx", SampleOffice.Slides(_ => { }, "标题") },
            { "a.doc", SamplePackages.Compound(("WordDocument", [0xEC, 0xA5])) },
            { "a.wps", SamplePackages.Compound(("WordDocument", [0xEC, 0xA5])) },
            { "a.xls", SamplePackages.Compound(("Workbook", [0x09, 0x08, 0, 0])) },
            { "a.et", SamplePackages.Compound(("Workbook", [0x09, 0x08, 0, 0])) },
            { "a.ppt", SamplePackages.Compound(("PowerPoint Document", [1])) },
            { "a.ofd", SamplePackages.Zip(("OFD.xml", "<ofd/>")) },
            { "a.zip", SamplePackages.Zip(("名单.txt", "甲")) },
            { "a.jpg", SamplePictures.Jpeg() },
            { "a.JPEG", SamplePictures.Jpeg() },
            { "a.png", SamplePictures.Png() },
            { "a.gif", SamplePictures.Gif },
            { "a.webp", SamplePictures.Webp },
            { "a.txt", Encoding.UTF8.GetBytes("公告") },
            { "a.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a,b")).ToArray() },
            { "a.md", Encoding.UTF8.GetBytes("# 公告") },
            { "a.html", Encoding.UTF8.GetBytes("<!DOCTYPE html><title>x</title>") },
            { "a.mp4", Film() },
        };

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void Examine_WhatItsNameSays_IsAccepted(string name, byte[] content)
    {
        var sniffed = FileSniffer.Examine(content, name);

        Assert.Empty(sniffed.Problems);
        Assert.Contains(Path.GetExtension(name)[1..].ToLowerInvariant(), sniffed.Kind!.Extensions);
        Assert.True(sniffed.IsAccepted);
    }

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void Examine_CutShort_NeverThrowsAndNeverHangs(string name, byte[] content)
    {
        for (var length = 0; length < content.Length; length += Math.Max(1, content.Length / 60))
        {
            FileSniffer.Examine(content[..length], name);
        }
    }

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void Examine_BytesChangedAtRandom_NeverThrowsAndNeverHangs(string name, byte[] content)
    {
        var random = new Random(20260101);
        for (var round = 0; round < 40; round++)
        {
            var changed = (byte[])content.Clone();
            for (var i = 0; i < 1 + (round / 4); i++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            FileSniffer.Examine(changed, name);
        }
    }

    [Fact]
    public void Examine_Empty_SaysSo() => Refused([], "a.pdf", "empty");

    [Fact]
    public void Examine_AnotherKindThanItsName_NamesBoth()
    {
        var problem = Refused(OnePagePdf, "报告.docx", "mismatch");

        Assert.Contains(".docx", problem.Message, StringComparison.Ordinal);
        Assert.Contains("PDF 文档", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("程序.exe")]
    [InlineData("报告.docx")]
    [InlineData("报告.pdf")]
    public void Examine_Program_IsRefusedUnderAnyName(string name) =>
        Refused([.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[500]], name, "refused");

    [Fact]
    public void Examine_TextThatBeginsLikeAProgram_IsAText() =>
        Assert.True(FileSniffer.Examine("MZ 是两个字母"u8.ToArray(), "a.txt").IsAccepted);

    [Theory]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("a.png", "<?xml version='1.0'?>\n<!-- x --><svg/>")]
    [InlineData("a.sh", "#!/bin/sh\nrm -rf /")]
    [InlineData("a.bat", "del *.*")]
    [InlineData("a.rtf", "{\\rtf1 x}")]
    public void Examine_KindsThatMayNotBe_AreRefusedWithAdvice(string name, string content) =>
        Refused(Encoding.UTF8.GetBytes(content), name, "refused");

    [Fact]
    public void Examine_WebPageNamedText_IsRefused() =>
        Refused("<!doctype html><script>alert(1)</script>"u8.ToArray(), "说明.txt", "mismatch");

    [Fact]
    public void Examine_PdfWithPassword_SaysSo() =>
        Refused(
            File.ReadAllBytes(
                Path.Combine(SourceTree.Root, "tests/Chengming.Pdf.Tests/Samples/encrypted-with-password.pdf")
            ),
            "a.pdf",
            "encrypted"
        );

    [Fact]
    public void Examine_OfficeWithPassword_SaysSo()
    {
        Refused(SamplePackages.Compound(("EncryptedPackage", [1]), ("EncryptionInfo", [1])), "a.xlsx", "encrypted");
        Refused(
            SamplePackages.Compound(("WordDocument", [0xEC, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
            "a.doc",
            "encrypted"
        );
        Refused(
            SamplePackages.Compound(("Workbook", [0x09, 0x08, 2, 0, 0, 6, 0x2F, 0, 4, 0, 0, 0, 0, 0])),
            "a.xls",
            "encrypted"
        );
    }

    [Fact]
    public void Examine_Macros_AreRefused()
    {
        Refused(SamplePackages.With(SampleOffice.Word("x"), "word/vbaProject.bin", [1]), "a.docx", "macros");
        Refused(SamplePackages.With(SampleOffice.Word("x"), "word/vbaProject.bin", [1]), "a.docm", "refused");
        Refused(SamplePackages.Compound(("WordDocument", [0xEC, 0xA5]), ("Macros", [1])), "a.doc", "macros");
    }

    [Fact]
    public void Examine_ProgramWithinAnOfficeFileOrArchive_IsRefused()
    {
        byte[] program = [.. "MZ"u8, .. new byte[100]];
        Refused(SamplePackages.With(SampleOffice.Word("x"), "word/embeddings/a.bin", program), "a.docx", "program");
        Refused(SamplePackages.Zip(("资料/说明.txt", program)), "a.zip", "program");
        Refused(SamplePackages.Zip(("安装.exe", "x")), "a.zip", "program");
    }

    [Fact]
    public void Examine_OfficePartThatIsNoXml_IsDamaged() =>
        Refused(
            SamplePackages.With(SampleOffice.Word("x"), "word/styles.xml", "<a><b></a>"u8.ToArray()),
            "a.docx",
            "damaged"
        );

    [Fact]
    public void Examine_OfficePartWithEntities_IsDamaged() =>
        Refused(
            SamplePackages.With(
                SampleOffice.Word("x"),
                "word/styles.xml",
                "<!DOCTYPE a [<!ENTITY b 'cccc'><!ENTITY d '&b;&b;&b;'>]><a>&d;</a>"u8.ToArray()
            ),
            "a.docx",
            "damaged"
        );

    [Fact]
    public void Examine_ZipBomb_StopsUnfolding()
    {
        var zeros = new byte[64 << 20];
        var bomb = SamplePackages.Zip([.. Enumerable.Range(0, 14).Select(i => ($"{i}.txt", zeros))]);

        // Only heads are read of an archive's files, so the bomb goes into an archive within.
        Refused(SamplePackages.Zip(("in.zip", SamplePackages.Zip(("in.zip", bomb)))), "a.zip", "nested");
        Refused(
            SamplePackages.Zip([
                ("[Content_Types].xml", "<x/>"u8.ToArray()),
                ("word/document.xml", "<x/>"u8.ToArray()),
                .. Enumerable.Range(0, 14).Select(i => ($"word/media/{i}.dat", zeros)),
            ]),
            "a.docx",
            "unfolds"
        );
    }

    [Fact]
    public void Examine_ArchiveThatWritesElsewhere_IsRefused() =>
        Refused(SamplePackages.Zip(("../../etc/cron.d/x", "x")), "a.zip", "outside");

    [Fact]
    public void Examine_PdfHeaderBehindSomethingElse_IsTwoInOne() =>
        Refused([.. "PROGRAM\n"u8, .. OnePagePdf], "a.pdf", "two-in-one");

    [Fact]
    public void Examine_ArchiveBehindAPictureOrPdf_IsTwoInOne()
    {
        var zip = SamplePackages.Zip(("x.txt", "x"));
        Refused([.. SamplePictures.Jpeg(), .. zip], "a.jpg", "two-in-one");
        Refused([.. OnePagePdf, .. zip], "a.pdf", "two-in-one");
    }

    [Fact]
    public void Examine_WebPageWithinAPicture_IsTwoInOne()
    {
        var comment = SamplePictures.JpegSegment(0xFE, "<ScRiPt>alert(1)</script>"u8.ToArray());
        Refused(SamplePictures.Jpeg(comment), "a.jpg", "two-in-one");
        Refused(
            SamplePictures.Png(2, 2, SamplePictures.PngChunk("tEXt", "a\0<html>"u8.ToArray())),
            "a.png",
            "two-in-one"
        );
    }

    [Fact]
    public void Examine_PictureOfMonstrousSize_IsRefused() =>
        Refused(SamplePictures.Png(60_000, 60_000), "a.png", "huge-picture");

    [Fact]
    public void Examine_LongerThanItsKindMayBe_SaysHowLong()
    {
        var problem = Refused([.. SamplePictures.Jpeg(), .. new byte[31 << 20]], "a.jpg", "too-large");

        Assert.Contains("最多 30 MB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Examine_Noise_IsUnknown()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        noise[0] = 0;

        Refused(noise, "a.pdf", "unknown");
    }

    [Fact]
    public void Kinds_EveryAllowedOne_SaysWhatItIs() =>
        Assert.All(FileKinds.Allowed, k => Assert.Matches(@"^\w+/[\w.+-]+(; charset=utf-8)?$", k.MediaType));

    private static FileProblem Refused(byte[] content, string name, string code)
    {
        var sniffed = FileSniffer.Examine(content, name);

        Assert.False(sniffed.IsAccepted);
        return Assert.Single(sniffed.Problems, p => p.Code == code);
    }

    private static byte[] Film()
    {
        static byte[] Box(string name, int body) =>
            [0, 0, (byte)((body + 8) >> 8), (byte)(body + 8), .. Encoding.ASCII.GetBytes(name), .. new byte[body]];
        return [.. Box("ftyp", 16), .. Box("mdat", 300), .. Box("moov", 40)];
    }
}
