namespace Chengming.Reports.Writing;

/// <summary>The writers of all formats.</summary>
public static class ReportWriters
{
    /// <summary>All writers, in the order in which downloads are offered.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } = [];

    /// <summary>The writer of a format, or null.</summary>
    public static IReportWriter? For(string format) => All.FirstOrDefault(w => w.Format == format);
}
