namespace Chengming.Reports.Reading;

/// <summary>Reads a report from a file in any format that is known.</summary>
public static class ReportReader
{
    /// <summary>Reads the report in <paramref name="content"/>.</summary>
    /// <exception cref="UnreadableDocumentException">The file cannot be read as a report; the message says why and what to do.</exception>
    public static AnnualReport Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits? limits = null,
        CancellationToken cancel = default
    ) => throw new UnreadableDocumentException("尚无读取器。");
}
