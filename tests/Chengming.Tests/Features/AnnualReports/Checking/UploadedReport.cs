using Chengming.Reports;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;

namespace Chengming.Tests.Features.AnnualReports.Checking;

/// <summary>A file as somebody would upload it.</summary>
internal sealed record UploadedReport(string Name, byte[] Content)
{
    /// <summary>A report written by the site itself.</summary>
    public static UploadedReport Of(AnnualReport report, string format = "html")
    {
        using var file = new MemoryStream();
        ReportWriters.For(format)!.Write(report, file);
        return new($"{report.Agency}{report.Year}.{format}", file.ToArray());
    }

    /// <summary>A report whose total of applications received is one too many.</summary>
    public static UploadedReport WithAWrongTotal()
    {
        var report = SampleReports.Valid("2021", 4);
        const string Total = "t3.received.new.total";
        return Of(report.With(new Dictionary<string, decimal> { [Total] = report.ValueOf(Total)!.Value + 1 }));
    }

    public static UploadedReport Unreadable { get; } = new("随手记.txt", "这里没有年度报告"u8.ToArray());
}
