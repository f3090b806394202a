using Chengming.Law;

namespace Chengming.Reports;

/// <summary>A paragraph of a report's prose, its torn lines joined.</summary>
/// <param name="Text">The text without line breaks.</param>
/// <param name="Place">Where it begins.</param>
[Term("段落")]
public sealed record ReportParagraph(string Text, Place? Place = null);

/// <summary>One of the six sections (国办公开办函〔2021〕30号; Regulation art. 50) as found in the document.</summary>
/// <param name="Number">1 to 6, the number of the form's section, whatever number was printed.</param>
/// <param name="Heading">The heading as printed, e.g. “一、总体工作情况”.</param>
/// <param name="Place">Where the heading stands.</param>
/// <param name="Paragraphs">The section's prose in order; tables are left out.</param>
/// <param name="Parts">The parts of section one that were found, in the order of the document; empty elsewhere.</param>
[Term("报告章节")]
public sealed record ReportSection(
    int Number,
    string Heading,
    Place? Place,
    IReadOnlyList<ReportParagraph> Paragraphs,
    IReadOnlyList<SectionPart> Parts
)
{
    /// <summary>The section's prose in one string, paragraphs parted by line feeds.</summary>
    public string Text { get; } = TextOf(Paragraphs);

    private static string TextOf(IReadOnlyList<ReportParagraph> paragraphs) =>
        paragraphs.Count switch
        {
            0 => "",
            1 => paragraphs[0].Text,
            _ => string.Join('\n', paragraphs.Select(p => p.Text)),
        };
}

/// <summary>A part of section one, e.g. 依申请公开.</summary>
/// <param name="Id">The form's identifier of the part, e.g. <c>onApplication</c>.</param>
/// <param name="Heading">The heading as printed, e.g. “（二）依申请公开情况”.</param>
/// <param name="Text">The prose that follows it up to the next part.</param>
/// <param name="Place">Where the heading stands.</param>
[Term("总体情况分项")]
public sealed record SectionPart(string Id, string Heading, string Text, Place? Place);
