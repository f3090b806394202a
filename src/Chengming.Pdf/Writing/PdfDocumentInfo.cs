namespace Chengming.Pdf.Writing;

/// <summary>What a PDF file says about itself.</summary>
/// <param name="Title">Shown in the title bar of a viewer.</param>
/// <param name="Author">The body that issues it; null when unknown.</param>
/// <param name="Subject">What it is about; null for nothing.</param>
/// <param name="Language">Language of the text for readers aloud.</param>
/// <param name="CreatedAt">When it was made; null leaves it out, so that equal input gives equal bytes.</param>
public sealed record PdfDocumentInfo(
    string Title,
    string? Author = null,
    string? Subject = null,
    string Language = "zh-CN",
    DateTimeOffset? CreatedAt = null
);
