using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Documents as the format readers hand them over.</summary>
internal static class Documents
{
    /// <summary>A plain text: one block for each line, tabs kept.</summary>
    public static SourceDocument Lines(string text)
    {
        var lines = text.Split('\n');
        return new SourceDocument(
            "report.txt",
            "txt",
            [.. lines.Select((line, i) => new TextBlock(line.TrimEnd('\r'), new Place { Line = i + 1 }, IsLine: true))]
        );
    }
}
