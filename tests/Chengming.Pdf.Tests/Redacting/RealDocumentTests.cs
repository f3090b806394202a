using System.Text;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Redacting;
using Chengming.Pdf.Tests.Reading;

namespace Chengming.Pdf.Tests.Redacting;

/// <summary>A document that an office program made: Chinese text in fonts cut down to what it uses.</summary>
public sealed class RealDocumentTests
{
    private const string Page = """
        <html><head><meta charset="utf-8"><title>彭瓅玥的检查记录</title></head><body>
        <p>第一段。</p><p>当事人：彭瓅玥，电话 13800001234。</p>
        <table border="1"><tr><td>姓名</td><td>彭瓅玥</td></tr><tr><td>事项</td><td>危险化学品储存</td></tr></table>
        <p>检查人员到场时，当事人在场。</p></body></html>
        """;

    [Fact]
    public void Redact_AName_IsGoneFromTextAndFont_AndTheRestIsReadable()
    {
        var file = ByLibreOffice();
        var marks = Copies.MarksOver(file, "彭瓅玥", "13800001234");
        Assert.Equal(3, marks.Count);

        var copy = PdfRedactor.Redact(file, marks);

        var text = Copies.ByOthers(copy.File);
        Assert.Contains("检查人员到场", text, StringComparison.Ordinal);
        Assert.Contains("危险化学品储存", text, StringComparison.Ordinal);
        Assert.DoesNotContain("瓅", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", text, StringComparison.Ordinal);
        Assert.All(
            (string[])["74C5", "73A5", "彭瓅玥", "13800001234"],
            secret => Assert.False(Copies.Holds(copy.File, secret), secret)
        );
        Assert.True(Copies.Holds(file, "74C5"));
        Assert.True(Outlines(copy.File) < Outlines(file));
    }

    /// <summary>How much the outlines of the fonts of a file draw.</summary>
    private static int Outlines(byte[] file)
    {
        var store = PdfDocument.Open(file).Store;
        var count = 0;
        foreach (var number in store.Numbers.ToList())
        {
            var descriptor = store.Resolve(Chengming.Pdf.Reading.Objects.PdfValue.Reference(number, 0)).AsDictionary();
            if (descriptor is not null && store.Resolve(descriptor, "FontFile").AsStream() is { } named)
            {
                var glyphs = Type1Glyphs.Open(
                    store.Decode(named).ToArray(),
                    store.Resolve(named.Dictionary, "Length1").AsInt(),
                    store.Resolve(named.Dictionary, "Length2").AsInt()
                )!;
                count += glyphs.All.Count(n => !glyphs.IsEmpty(n));
            }

            foreach (var key in (string[])["FontFile2", "FontFile3"])
            {
                if (descriptor is not null && store.Resolve(descriptor, key).AsStream() is { } program)
                {
                    // Empty outlines are zeros in one format, ends of glyphs in the other.
                    count += store.Decode(program).ToArray().Count(b => b is not (0 or 14));
                }
            }
        }

        return count;
    }

    private static byte[] ByLibreOffice()
    {
        var folder = Directory.CreateTempSubdirectory("redact");
        try
        {
            var source = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(source, Page, Encoding.UTF8);
            ExternalProgram.Run(
                "soffice",
                [
                    $"-env:UserInstallation=file://{folder.FullName}/profile",
                    "--headless",
                    "--convert-to",
                    "pdf:writer_web_pdf_Export",
                    "--outdir",
                    folder.FullName,
                    source,
                ]
            );
            return File.ReadAllBytes(Path.ChangeExtension(source, "pdf"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
