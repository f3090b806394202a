using Chengming.Data;
using Chengming.Reports;
using Chengming.Reports.Writing;

namespace Chengming.Features.AnnualReports;

/// <summary>A published report in one file format.</summary>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Tag">Changes with the content and with the writers.</param>
internal sealed record ReportFile(IReportWriter Writer, string Path, long Length, string Tag);

/// <summary>
/// Published reports as files, written once per content and version of the writers and kept below <c>DataPath/cache</c>. The
/// folder may be deleted at any time.
/// </summary>
internal sealed class ReportFiles(IConfiguration configuration)
{
    private static readonly string WritersVersion = typeof(ReportWriters).Module.ModuleVersionId.ToString("N")[..12];

    private readonly string root = Path.Combine(configuration.DataPath(), "cache", "reports", WritersVersion);

    /// <summary>All formats of a report.</summary>
    public IReadOnlyList<ReportFile> Of(PublishedReport published, AnnualReport report) =>
        [.. ReportWriters.All.Select(w => FileOf(published, report, w))];

    /// <summary>A report in the format of <paramref name="writer"/>.</summary>
    public ReportFile FileOf(PublishedReport published, AnnualReport report, IReportWriter writer)
    {
        var path = Path.Combine(root, published.ContentHash[..2], $"{published.ContentHash}.{writer.Format}");
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            Write(path, report, writer);
            file.Refresh();
        }

        return new ReportFile(writer, path, file.Length, $"{WritersVersion}-{published.ContentHash[..32]}");
    }

    private static void Write(string path, AnnualReport report, IReportWriter writer)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (var stream = File.Create(unfinished))
            {
                writer.Write(report, stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
