using Chengming.Law;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>
/// A document as it was when it was reviewed (受审查的信息). What the applicant gets of it follows from the original and the marks, so that these two tell
/// whether it is still the same.
/// </summary>
/// <param name="Id">The document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FileHash">SHA-256 of the original.</param>
/// <param name="MarksMade">Number of the last change of its marks.</param>
/// <param name="ProceedingId">The review or suit that ordered the new reply it belongs to; null for the first reply.</param>
[Term("受审查的信息")]
public sealed record ReviewedDocument(Guid Id, string Title, string FileHash, int MarksMade, Guid? ProceedingId = null)
{
    /// <summary>Tells this state of the document from every other.</summary>
    public string State => $"{Id:N}-{MarksMade}";
}
