using Chengming.Law;

namespace Chengming.Reports.Writing;

/// <summary>Writes a report in the official layout in one file format.</summary>
[Term("报告写出器")]
public interface IReportWriter
{
    /// <summary>The format as the command line and addresses name it: <c>docx</c>, <c>pdf</c>, <c>xlsx</c>, <c>html</c>, <c>json</c>, <c>csv</c>.</summary>
    string Format { get; }

    /// <summary>The media type for downloads.</summary>
    string MediaType { get; }

    /// <summary>Writes <paramref name="report"/>; unread and blank cells stay empty, “/” stays “/”.</summary>
    void Write(AnnualReport report, Stream output);
}
