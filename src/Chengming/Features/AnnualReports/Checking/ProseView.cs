using Chengming.Reports;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Paragraphs with the passages that findings are about.</summary>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Headings">Paragraphs that are headings of parts.</param>
/// <param name="Result">The findings.</param>
/// <param name="Anchored">Numbers of the findings whose anchor was set already; an anchor stands once on a page.</param>
internal sealed record ProseView(
    IReadOnlyList<ReportParagraph> Paragraphs,
    IReadOnlyList<string> Headings,
    ResultView Result,
    HashSet<int> Anchored
);
