using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Tests.Reading;

/// <summary>Poppler's pdftotext reads the same words at the same places as we do.</summary>
public sealed class PdftotextOracleTests
{
    /// <summary>Points; poppler rounds its positions and has its own idea of a font's height, so y is looser.</summary>
    private const double AlongSlack = 0.75;

    public static TheoryData<string> Samples => SamplePdfs.Reports;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Page_EveryWordOfPdftotext_IsFoundAtItsPlace(string sample) => Compare(SamplePdfs.PathOf(sample));

    [Theory]
    [InlineData("encrypted-aes-256")]
    [InlineData("linearized")]
    public void Page_SmallFile_AgreesWithPdftotext(string sample) => Compare(SamplePdfs.PathOf(sample));

    internal static void Compare(string path)
    {
        var pages = WordsOf(path);
        var document = PdfDocument.Open(File.ReadAllBytes(path));
        Assert.Equal(pages.Count, document.PageCount);
        for (var number = 1; number <= document.PageCount; number++)
        {
            var page = document.Page(number);
            Assert.Equal(pages[number - 1].Width, page.Width, 1.0);
            Assert.Equal(pages[number - 1].Height, page.Height, 1.0);
            var words = pages[number - 1].Words;
            foreach (var word in words)
            {
                var inside = page.Glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Text) && IsIn(word, g)).ToList();
                Assert.True(
                    SortedCharacters(word.Text) == SortedCharacters(string.Concat(inside.Select(g => g.Text))),
                    $"page {number}, {word}: found “{string.Concat(inside.Select(g => g.Text))}”"
                );
                Assert.Equal(word.Left, inside.Min(g => g.Box.Left), AlongSlack);
                Assert.Equal(word.Right, inside.Max(g => g.Box.Right), AlongSlack);
            }

            // Nothing of ours that the oracle has not.
            Assert.Equal(
                words.Sum(w => w.Text.Length),
                page.Glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Text)).Sum(g => g.Text.Length)
            );
        }
    }

    private static string SortedCharacters(string text) => string.Concat(text.Order());

    private static bool IsIn(Word word, PdfGlyph glyph) =>
        glyph.Box.CenterX > word.Left - AlongSlack
        && glyph.Box.CenterX < word.Right + AlongSlack
        && glyph.OriginY > word.Top
        && glyph.OriginY <= word.Bottom
        && Math.Abs(Middle(word) - glyph.Box.CenterY) < 0.5 * glyph.FontSize;

    private static double Middle(Word word) => (word.Top + word.Bottom) / 2;

    private static List<(double Width, double Height, List<Word> Words)> WordsOf(string path)
    {
        var output = ExternalProgram.Run("pdftotext", ["-bbox", path, "-"]);

        // Only the doctype stands in the way of reading it as XML.
        var xml = XDocument.Parse(output[output.IndexOf("<html", StringComparison.Ordinal)..]);
        XNamespace ns = "http://www.w3.org/1999/xhtml";
        return
        [
            .. xml.Descendants(ns + "page")
                .Select(p =>
                    (
                        Number(p, "width"),
                        Number(p, "height"),
                        p.Elements(ns + "word")
                            .Select(w => new Word(
                                w.Value.Replace("\u00A0", "", StringComparison.Ordinal),
                                Number(w, "xMin"),
                                Number(w, "yMin"),
                                Number(w, "xMax"),
                                Number(w, "yMax")
                            ))
                            .ToList()
                    )
                ),
        ];
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private sealed record Word(string Text, double Left, double Top, double Right, double Bottom);
}

/// <summary>Programs that a test needs and a machine may lack.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs the program and gives its output; skips the test when the program is not installed.</summary>
    public static string Run(string program, string[] arguments)
    {
        Assert.SkipUnless(IsInstalled(program), $"{program} is not installed.");
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"{program} did not end.");
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
