using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Chengming.Pdf.Tests.Writing;

/// <summary>Programs of other makers that read PDF files: the judges of what we write. Tests are skipped where they are missing.</summary>
public static class PdfTools
{
    /// <summary>Fails when qpdf finds a flaw in the file's syntax.</summary>
    public static void Check(byte[] pdf)
    {
        var (code, text) = Run(pdf, "qpdf", "--check");
        Assert.True(code == 0, text);
        Assert.DoesNotContain("WARNING", text, StringComparison.Ordinal);
    }

    /// <summary>The text of a file, or of one page, in reading order and without white space.</summary>
    public static string Text(byte[] pdf, int? page = null) =>
        string.Concat(Lines(pdf, page).SelectMany(l => l).Where(c => !char.IsWhiteSpace(c)));

    public static IReadOnlyList<string> Lines(byte[] pdf, int? page = null)
    {
        string[] pages = page is { } p ? ["-f", $"{p}", "-l", $"{p}"] : [];
        return Run(pdf, "pdftotext", ["-raw", .. pages], "-").Output.Split('\n', '\f');
    }

    /// <summary>What pdffonts says: one line a font, after two of heading.</summary>
    public static IReadOnlyList<string> Fonts(byte[] pdf) =>
        Run(pdf, "pdffonts").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

    /// <summary>What pdfinfo says.</summary>
    public static string Info(byte[] pdf, params string[] options) => Run(pdf, "pdfinfo", options).Output;

    /// <summary>Pages and words with their boxes, as XHTML.</summary>
    public static string Boxes(byte[] pdf) => Run(pdf, "pdftotext", ["-bbox"], "-").Output;

    /// <summary>The bookmarks, each with one “&gt;” for each level above it.</summary>
    public static IReadOnlyList<string> Outline(byte[] pdf)
    {
        var json = Run(pdf, "qpdf", ["--json=2", "--json-key=outlines"], null).Output;
        using var parsed = JsonDocument.Parse(json);
        return [.. Walk(parsed.RootElement.GetProperty("outlines"), "")];

        static IEnumerable<string> Walk(JsonElement entries, string above) =>
            entries
                .EnumerateArray()
                .SelectMany(e =>
                    Walk(e.GetProperty("kids"), above + ">").Prepend(above + e.GetProperty("title").GetString())
                );
    }

    /// <summary>The file with its objects laid open, to look at dictionaries.</summary>
    public static string Source(byte[] pdf) => Run(pdf, "qpdf", ["--qdf", "--object-streams=disable"], "-").Output;

    private static (int Code, string Output) Run(byte[] pdf, string program, params string[] options) =>
        Run(pdf, program, options, null);

    private static (int Code, string Output) Run(byte[] pdf, string program, string[] options, string? last)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            string[] arguments = [.. options, file, .. last is null ? Array.Empty<string>() : [last]];
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardOutputEncoding = System.Text.Encoding.UTF8,
                }
            )!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
