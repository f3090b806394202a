using System.Diagnostics;

namespace Chengming.Reports.Tests.Reading.Pdf;

/// <summary>Reports printed in the test itself, with fonts and page breaks as this machine has them.</summary>
public sealed class FreshlyPrintedTests : IDisposable
{
    private const string Ruled = "td{border:1px solid #000}";

    private readonly string folder = Directory.CreateTempSubdirectory("chengming-pdf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", 1)]
    [InlineData("@page{size:A4 landscape}", 3)]
    [InlineData("td{padding:7px}", 6)]
    public void Read_PrintedByChromium_GivesEveryFigureInItsCell(string style, int paragraphs)
    {
        var page = Write(ReportPage.Html(Ruled + style, paragraphs: paragraphs));
        var pdf = Path.Combine(folder, "report.pdf");
        Run(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--user-data-dir=" + Path.Combine(folder, "profile"),
            "--print-to-pdf=" + pdf,
            page
        );

        PrintedReport.Check(SamplePdfs.Read(File.ReadAllBytes(pdf)));
    }

    [Fact]
    public void Read_PrintedByLibreOffice_GivesEveryFigureInItsCell()
    {
        var page = Write(ReportPage.Html(Ruled, paragraphs: 2));
        var profile = "-env:UserInstallation=file://" + Path.Combine(folder, "profile");
        Run(
            "soffice",
            profile,
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            "docx",
            "--outdir",
            folder,
            page
        );
        Run(
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            Path.ChangeExtension(page, "docx")
        );

        PrintedReport.Check(SamplePdfs.Read(File.ReadAllBytes(Path.ChangeExtension(page, "pdf"))));
    }

    private string Write(string html)
    {
        var path = Path.Combine(folder, "report.html");
        File.WriteAllText(path, html);
        return path;
    }

    private static void Run(string program, params string[] arguments)
    {
        var isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(p => File.Exists(Path.Combine(p, program)));
        Assert.SkipUnless(isInstalled, $"{program} is not installed.");
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end.");
        }
    }
}
