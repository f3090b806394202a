using System.Text;
using Chengming.Reports;
using Chengming.Reports.Tests.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;

namespace Chengming.Benchmarks.Samples;

/// <summary>One of the ways in which the same invented report comes as a file.</summary>
/// <param name="Name">What it is called in the tables.</param>
/// <param name="Extension">The file's extension.</param>
/// <param name="Goal">Reports a second on one core that the whole engine should reach; null when none was set.</param>
/// <param name="Bytes">The file of a report.</param>
internal sealed record SampleFormat(string Name, string Extension, int? Goal, Func<AnnualReport, byte[]> Bytes)
{
    private const int TextGoal = 10_000;

    /// <summary>All, text first.</summary>
    public static IReadOnlyList<SampleFormat> All { get; } =
    [
        Text(new("txt, plain lines")),
        Text(new("txt, tabs") { Tabs = true }),
        Text(new("txt, tabs, ragged") { Tabs = true, Ragged = true }),
        Text(
            new("txt, torn labels, page numbers")
            {
                TearAfter = 10,
                ValuesBelow = true,
                TotalAlone = true,
                PageEvery = 13,
            }
        ),
        Text(
            new("txt, one value a line")
            {
                OnePerLine = true,
                TearAfter = 5,
                TornHeaders = true,
            }
        ),
        new(
            "txt, GB18030",
            "txt",
            TextGoal,
            r => Encoding.GetEncoding("GB18030").GetBytes(TextPrinter.Print(r, new("plain lines")))
        ),
        new("html, own page", "html", 400, r => Written("html", r)),
        new("html, CMS page", "html", 400, r => Encoding.UTF8.GetBytes(Cms(r))),
        new("docx, own", "docx", 600, r => Written("docx", r)),
        new("xlsx, own", "xlsx", null, r => Written("xlsx", r)),
        new("pdf, own", "pdf", 200, r => Written("pdf", r)),
        new("json, own", "json", null, r => Written("json", r)),
        new("csv, own", "csv", null, r => Written("csv", r)),
    ];

    static SampleFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The invented report with this seed; one of four has the form of 2019.</summary>
    public static AnnualReport Report(int seed, int prose = 1) =>
        InventedProse.AddTo(SampleReports.Valid(seed % 4 == 3 ? "2019" : "2021", seed), seed, prose);

    /// <summary>The file of the invented report with this seed.</summary>
    public byte[] File(int seed, int prose = 1) => Bytes(Report(seed, prose));

    /// <summary>The name of the file of the invented report with this seed.</summary>
    public string FileName(int seed) => $"report-{seed}.{Extension}";

    public override string ToString() => Name;

    private static SampleFormat Text(TextLayout layout) =>
        new(layout.Name, "txt", TextGoal, r => Encoding.UTF8.GetBytes(TextPrinter.Print(r, layout)));

    private static string Cms(AnnualReport report) => CmsPage.Of(Encoding.UTF8.GetString(Written("html", report)));

    private static byte[] Written(string format, AnnualReport report)
    {
        var writer =
            ReportWriters.For(format) ?? throw new ArgumentException($"No writer of {format}.", nameof(format));
        using var output = new MemoryStream();
        writer.Write(report, output);
        return output.ToArray();
    }
}
