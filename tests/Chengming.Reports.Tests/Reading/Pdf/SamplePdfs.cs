using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Pdf;

namespace Chengming.Reports.Tests.Reading.Pdf;

/// <summary>The sample PDFs, which lie with the tests of Chengming.Pdf.</summary>
internal static class SamplePdfs
{
    public static SourceDocument Read(string name) => Read(Bytes(name));

    public static SourceDocument Read(byte[] content) =>
        new PdfReportReader().Read(content, "report.pdf", ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static byte[] Bytes(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chengming.slnx")))
            {
                return File.ReadAllBytes(
                    Path.Combine(folder.FullName, "tests", "Chengming.Pdf.Tests", "Samples", name + ".pdf")
                );
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
